package dev.bluepencil.config;

/// The signature algorithms a deployment may choose from: the HMAC family of RFC 7518 §3.2.
public enum JwtAlgorithm {
    HS256(32),
    HS384(48),
    HS512(64);

    private final int keyBytes;

    JwtAlgorithm(int keyBytes) {
        this.keyBytes = keyBytes;
    }

    /// The shortest key that RFC 7518 §3.2 allows: as long as the hash.
    public int keyBytes() {
        return keyBytes;
    }
}

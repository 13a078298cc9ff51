package dev.bluepencil.password;

import dev.bluepencil.config.PasswordConfig;
import dev.bluepencil.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mindrot.jbcrypt.BCrypt;

/// Hashes passwords and codes as `bcrypt(base64(HMAC-SHA-384(pepper, text)))`, on the hashing pool.
///
/// The HMAC makes 64 harmless characters of any text: bcrypt alone ignores what follows byte 72 and stumbles over NUL.
/// A hash starts with how it was made: `v1$` without a pepper, `v1p$` with one, so that one can be added later.
public final class Hasher {
    private static final String PLAIN = "v1$";
    private static final String PEPPERED = "v1p$";

    /// HMAC pads keys with zeros, so this is the empty key, which the Java API does not take (RFC 2104 §2).
    private static final byte[] NO_PEPPER = {0};

    private final PasswordConfig config;
    private final HashingPool pool;
    private final Credential nobodys;

    public Hasher(PasswordConfig config, HashingPool pool) {
        this.config = config;
        this.pool = pool;
        // A salt and a digest that belongs to nothing: it takes as long to check as any and never matches.
        this.nobodys = new Credential(prefix() + BCrypt.gensalt(config.bcryptRounds()) + ".".repeat(31));
    }

    /// @throws dev.bluepencil.http.problem.ApiException a 503 if too much waits to be hashed already
    public Credential hash(String text) {
        var digest = digest(text, config.pepper());
        return new Credential(prefix() + pool.run(() -> BCrypt.hashpw(digest, BCrypt.gensalt(config.bcryptRounds()))));
    }

    /// Whether the credential was made of this text.
    ///
    /// @throws dev.bluepencil.http.problem.ApiException a 503 if too much waits to be hashed already
    public boolean verify(String text, Credential credential) {
        var hash = credential.hash();
        boolean peppered = hash.startsWith(PEPPERED);
        var digest = digest(text, peppered ? config.pepper() : Optional.empty());
        var bcrypt = hash.substring(peppered ? PEPPERED.length() : PLAIN.length());
        return pool.run(() -> {
            boolean matches = BCrypt.checkpw(digest, bcrypt);
            costsLeft(cost(bcrypt), config.bcryptRounds()).forEach(cost -> BCrypt.hashpw(digest, salt(bcrypt, cost)));
            return matches;
        });
    }

    /// Takes as long as verifying against a real credential, so that nobody can tell that there is none.
    public void verifyAgainstNothing(String text) {
        verify(text, nobodys);
    }

    /// A credential that no password opens and that takes as long to check as any.
    public Credential nobodys() {
        return nobodys;
    }

    /// What to hash at besides, for a credential from before the cost was raised to take as long as one that was never
    /// there: each cost is as much work as all below it.
    static IntStream costsLeft(int cost, int wanted) {
        return IntStream.range(cost, wanted);
    }

    /// Whether the credential was made in another way than new ones are.
    public boolean isStale(Credential credential) {
        return !credential.hash().startsWith(prefix() + "$2a$%02d$".formatted(config.bcryptRounds()));
    }

    private static int cost(String bcrypt) {
        return Integer.parseInt(bcrypt.substring(4, 6));
    }

    private static String salt(String bcrypt, int cost) {
        return "$2a$%02d$".formatted(cost) + bcrypt.substring(7, 29);
    }

    private String prefix() {
        return config.pepper().isPresent() ? PEPPERED : PLAIN;
    }

    private static String digest(String text, Optional<Secret> pepper) {
        try {
            var mac = Mac.getInstance("HmacSHA384");
            mac.init(new SecretKeySpec(pepper.map(Secret::bytes).orElse(NO_PEPPER), "HmacSHA384"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-384", e);
        }
    }
}

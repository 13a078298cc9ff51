package dev.bluepencil.auth;

/// How a refresh token reaches the app.
enum Delivery {
    /// With the access token, for apps that keep it themselves.
    BODY,
    /// In a cookie that no script can read, for browser apps.
    COOKIE;

    static Delivery parse(String wire) {
        return switch (wire) {
            case "body" -> BODY;
            case "cookie" -> COOKIE;
            default -> throw new IllegalArgumentException("must be body or cookie");
        };
    }
}

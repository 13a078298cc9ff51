package dev.bluepencil;

import dev.bluepencil.limit.EmptyRedis;
import dev.bluepencil.post.smtp.ScriptedSmtpServer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// What several servers share beside the database: a Redis, a mail server and a secret.
final class Services implements AutoCloseable {
    final EmptyRedis redis = new EmptyRedis();
    final ScriptedSmtpServer mailServer = new ScriptedSmtpServer();
    final Mailbox mail = new Mailbox(mailServer);

    private final Map<String, String> settings;

    /// @param database the settings that choose it
    Services(Path folder, Map<String, String> database) {
        settings = new HashMap<>(database);
        settings.putAll(Map.ofEntries(
                Map.entry("REDIS_URL", redis.url()),
                Map.entry("JWT_SECRET_KEY", "kS9w2Zr7QxT1nB4vH6mY8pL3dF5gJ0aC"),
                Map.entry("DATA_DIR", folder.toString()),
                Map.entry("PORT", "0"),
                Map.entry("BCRYPT_ROUNDS", "4"),
                Map.entry("SMTP_HOST", "localhost"),
                Map.entry("SMTP_PORT", Integer.toString(mailServer.smtp().port())),
                Map.entry("SMTP_SECURITY", "none"),
                Map.entry("REGISTER_RATE_LIMIT_PER_HOUR", "1000"),
                Map.entry("LOGIN_RATE_LIMIT_PER_MINUTE", "1000"),
                Map.entry("LOGIN_RATE_LIMIT_PER_HOUR", "1000"),
                Map.entry("VERIFY_OTP_RATE_LIMIT_PER_HOUR", "1000")));
    }

    /// The settings of each server.
    ///
    /// @param others win
    Map<String, String> settings(Map<String, String> others) {
        var all = new HashMap<>(settings);
        all.putAll(others);
        return all;
    }

    @Override
    public void close() {
        mailServer.close();
        redis.close();
    }
}

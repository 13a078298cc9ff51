package dev.bluepencil.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Every setting of the service, read and checked once; each part of the code gets only its own record.
public record Config(
        Environment environment,
        HttpConfig http,
        LifeCycleConfig lifeCycle,
        StorageConfig storage,
        TokenConfig tokens,
        PasswordConfig passwords,
        AccountConfig accounts,
        AdminConfig admins,
        LockoutConfig lockout,
        AuditConfig audit,
        LimitConfig limits,
        MailConfig mail,
        ActionConfig actions,
        GeminiConfig gemini,
        MetricsConfig metrics,
        LogConfig log,
        SentryConfig sentry) {
    /// What a template's content may be, in UTF-16 units; a character takes up to two.
    private static final int LONGEST_TEMPLATE = 40_000;

    /// Reads `.env` in the working directory, if there is one, and the environment, which wins.
    ///
    /// @throws ConfigException if any setting cannot be used, naming them all
    public static Config load() {
        var values = DotEnv.read();
        System.getenv().forEach((name, value) -> {
            if (!value.isBlank()) {
                values.put(name, value);
            }
        });
        return from(values);
    }

    /// Reads settings from a map of names to values, as an environment has them.
    ///
    /// @throws ConfigException if any setting cannot be used, naming them all
    public static Config from(Map<String, String> values) {
        var env = new Env(values);
        var config = read(env);
        env.check();
        return config;
    }

    static Config read(Env env) {
        var environment = env.choice("ENVIRONMENT", Environment.class, Environment.DEVELOPMENT);
        var dataDir = env.path("DATA_DIR", "data");
        var actions = actions(env);
        var http = http(env, environment, actions);
        return new Config(
                environment,
                http,
                lifeCycle(env),
                storage(env, dataDir),
                tokens(env, environment, dataDir),
                passwords(env, environment),
                accounts(env),
                admins(env),
                lockout(env),
                new AuditConfig(Duration.ofDays(env.number("SECURITY_EVENT_RETENTION_DAYS", 90, 1, 3650))),
                limits(env),
                mail(env, http, dataDir),
                actions,
                gemini(env),
                new MetricsConfig(env.text("METRICS_HOST").orElse(http.host()), env.port("METRICS_PORT")),
                log(env),
                new SentryConfig(env.parsed("SENTRY_DSN", SentryConfig::parse), environment));
    }

    private static HttpConfig http(Env env, Environment environment, ActionConfig actions) {
        int port = env.number("PORT", 8000, 0, 65535);
        var host = env.text("HOST").orElse(environment == Environment.PRODUCTION ? "0.0.0.0" : "127.0.0.1");
        var tls = tls(env);
        var scheme = tls.isPresent() ? "https" : "http";
        var url = env.url("APP_URL").orElse(URI.create(scheme + "://localhost:" + port));
        // One UTF-16 unit takes at most six bytes of JSON (a \\u escape); the rest is room for the other fields.
        long maxBodyBytes = 6L * Math.max(actions.maxTextChars(), LONGEST_TEMPLATE) + 64 * 1024;
        var name = env.text("APP_NAME", "Bluepencil");
        var proxies = AddressBlocks.read(env, "TRUSTED_PROXIES");
        var arrival = Duration.ofSeconds(env.number("REQUEST_ARRIVAL_SECONDS", 60, 1, 3600));
        return new HttpConfig(name, url, host, port, Origins.read(env), proxies, maxBodyBytes, arrival, tls);
    }

    private static Optional<TlsConfig> tls(Env env) {
        var certificate = env.path("TLS_CERT_FILE");
        var key = env.path("TLS_KEY_FILE");
        if (certificate.isPresent() != key.isPresent()) {
            env.problem(certificate.isPresent() ? "TLS_KEY_FILE" : "TLS_CERT_FILE", "is not set, its counterpart is");
        }
        return certificate.flatMap(chain -> key.map(secret -> new TlsConfig(chain, secret)));
    }

    private static StorageConfig storage(Env env, Path dataDir) {
        var mongodbUrl = env.secret("MONGODB_URL");
        var databaseName = env.text("DATABASE_NAME", "bluepencil");
        var postgresUrl = env.parsed("DATABASE_URL", PostgresUrl::parse);
        if (mongodbUrl.isPresent() && env.text("DATABASE_URL").isPresent()) {
            env.problem("DATABASE_URL", "is set and so is MONGODB_URL; one database keeps everything");
        }
        return new StorageConfig(dataDir, mongodbUrl, databaseName, postgresUrl);
    }

    private static LifeCycleConfig lifeCycle(Env env) {
        return new LifeCycleConfig(
                Duration.ofSeconds(env.number("STORAGE_WAIT_SECONDS", 60, 0, 3600)),
                Duration.ofSeconds(env.number("SHUTDOWN_DELAY_SECONDS", 0, 0, 300)));
    }

    private static TokenConfig tokens(Env env, Environment environment, Path dataDir) {
        var algorithm = env.choice("JWT_ALGORITHM", JwtAlgorithm.class, JwtAlgorithm.HS256);
        var secret = env.secret("JWT_SECRET_KEY");
        SecretStrength.problemWith(secret, algorithm, environment).ifPresent(it -> env.problem("JWT_SECRET_KEY", it));
        return new TokenConfig(
                secret,
                dataDir.resolve("jwt-secret"),
                algorithm,
                Duration.ofMinutes(env.number("ACCESS_TOKEN_EXPIRE_MINUTES", 15, 1, 24 * 60)),
                Duration.ofDays(env.number("REFRESH_TOKEN_EXPIRE_DAYS", 30, 1, 3650)),
                Duration.ofDays(env.number("SESSION_MAX_DAYS", 90, 1, 3650)),
                Duration.ofSeconds(env.number("REFRESH_REUSE_GRACE_SECONDS", 10, 0, 300)),
                Duration.ofMinutes(env.number("RESET_TOKEN_EXPIRE_MINUTES", 15, 1, 24 * 60)));
    }

    private static PasswordConfig passwords(Env env, Environment environment) {
        // OWASP asks for a bcrypt cost of at least 10; less is for quick tests.
        int leastRounds = environment == Environment.PRODUCTION ? 10 : 4;
        return new PasswordConfig(
                env.number("PASSWORD_MIN_LENGTH", 8, 8, 64),
                env.flag("PASSWORD_REQUIRE_CLASSES", false),
                env.secret("PASSWORD_PEPPER"),
                env.number("BCRYPT_ROUNDS", 12, leastRounds, 18));
    }

    private static AccountConfig accounts(Env env) {
        return new AccountConfig(
                Duration.ofMinutes(env.number("OTP_EXPIRE_MINUTES", 10, 1, 60)),
                env.number("OTP_MAX_ATTEMPTS", 5, 1, 20),
                env.flag("HIDE_EXISTING_ACCOUNTS", false));
    }

    private static AdminConfig admins(Env env) {
        var emails = env.list("ADMIN_EMAILS");
        emails.stream()
                .filter(email -> !looksLikeAddress(email))
                .forEach(email -> env.problem("ADMIN_EMAILS", "has '" + email + "', which is not an e-mail address"));
        return new AdminConfig(emails);
    }

    private static LimitConfig limits(Env env) {
        return new LimitConfig(
                env.parsed("REDIS_URL", RedisUrl::parse),
                limit(env, "LOGIN_RATE_LIMIT_PER_MINUTE", 5),
                limit(env, "LOGIN_RATE_LIMIT_PER_HOUR", 20),
                limit(env, "FORGOT_PASSWORD_RATE_LIMIT_PER_15MIN", 3),
                limit(env, "FORGOT_PASSWORD_RATE_LIMIT_PER_HOUR", 10),
                limit(env, "REGISTER_RATE_LIMIT_PER_HOUR", 3),
                limit(env, "VERIFY_OTP_RATE_LIMIT_PER_HOUR", 10),
                limit(env, "ACTION_RATE_LIMIT_PER_MINUTE", 60),
                env.number("DAILY_CHARACTER_QUOTA", 200_000, 0, 1_000_000_000));
    }

    private static int limit(Env env, String name, int otherwise) {
        return env.number(name, otherwise, 0, 1_000_000);
    }

    private static LockoutConfig lockout(Env env) {
        return new LockoutConfig(
                env.number("MAX_LOGIN_ATTEMPTS", 5, 0, 100),
                Duration.ofMinutes(env.number("ACCOUNT_LOCKOUT_DURATION_MINUTES", 30, 1, 24 * 60)));
    }

    private static MailConfig mail(Env env, HttpConfig http, Path dataDir) {
        var from =
                env.text("SMTP_FROM_EMAIL").orElse("no-reply@" + http.appUrl().getHost());
        if (!looksLikeAddress(from)) {
            env.problem("SMTP_FROM_EMAIL", "is not an e-mail address");
        }
        int port = env.number("SMTP_PORT", 587, 1, 65535);
        var security = env.choice("SMTP_SECURITY", MailConfig.Security.class, MailConfig.Security.STARTTLS);
        var login = login(env);
        var smtp = env.text("SMTP_HOST").map(host -> new MailConfig.Smtp(host, port, security, login));
        return new MailConfig(http.appName(), from, dataDir.resolve("outbox"), smtp);
    }

    private static boolean looksLikeAddress(String text) {
        return text.matches("[^\\s@<>,]+@[^\\s@<>,]+");
    }

    private static Optional<MailConfig.Login> login(Env env) {
        var username = env.text("SMTP_USERNAME");
        var password = env.secret("SMTP_PASSWORD");
        if (username.isPresent() != password.isPresent()) {
            env.problem(username.isPresent() ? "SMTP_PASSWORD" : "SMTP_USERNAME", "is not set, its counterpart is");
        }
        return username.flatMap(name -> password.map(secret -> new MailConfig.Login(name, secret)));
    }

    private static ActionConfig actions(Env env) {
        int maxTextChars = env.number("MAX_TEXT_CHARS", 20_000, 1, 1_000_000);
        return new ActionConfig(maxTextChars, env.choice("OFFLINE_ENGINE", Switch.class, Switch.ON) == Switch.ON);
    }

    private static GeminiConfig gemini(Env env) {
        return new GeminiConfig(
                env.secret("GEMINI_API_KEY"),
                env.text("GEMINI_MODEL", "gemini-3.5-flash-lite"),
                env.url("GEMINI_BASE_URL"),
                Duration.ofSeconds(env.number("GEMINI_TIMEOUT_SECONDS", 30, 1, 600)),
                env.number("GEMINI_MAX_CONCURRENT", 256, 1, 100_000));
    }

    private static LogConfig log(Env env) {
        var format = env.choice("LOG_FORMAT", LogConfig.Format.class, LogConfig.Format.TEXT);
        return new LogConfig(format, logFolder(env));
    }

    private static Optional<Path> logFolder(Env env) {
        var folder = env.path("LOG_DIR");
        // They mean something in the names of files that the log is given.
        if (folder.filter(it -> it.toString().matches(".*[%(){}].*")).isPresent()) {
            env.problem("LOG_DIR", "has one of the characters %(){} in it");
        }
        return folder;
    }

    private enum Switch {
        ON,
        OFF
    }
}

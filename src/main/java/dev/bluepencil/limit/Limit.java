package dev.bluepencil.limit;

import dev.bluepencil.config.LimitConfig;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What is limited. Each limit has buckets of its own, also where two share their settings.
public enum Limit {
    LOGIN,
    REGISTER,
    /// A password to register with, refused or not; to tell which takes the time of those who sign in.
    REGISTER_TRY,
    RESEND_VERIFICATION,
    VERIFY_EMAIL,
    FORGOT_PASSWORD,
    VERIFY_OTP,
    /// The password once more, for what a session alone is not enough for.
    CONFIRM_PASSWORD,
    CHANGE_EMAIL,
    ACTION;

    /// Who learns what a password must be like needs a few tries.
    private static final int TRIES_TO_REGISTER = 10;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);

    /// The policies that are on; none if the limit is off.
    List<Policy> policies(LimitConfig config) {
        return all(config).filter(policy -> policy.quota() > 0).toList();
    }

    /// As it is called in headers, such as `forgot-password`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Of the limit that a bucket belongs to.
    public static String slugOf(String bucket) {
        return bucket.substring(0, Math.max(0, bucket.indexOf(':')));
    }

    private Stream<Policy> all(LimitConfig config) {
        return switch (this) {
            case LOGIN, CONFIRM_PASSWORD ->
                Stream.of(
                        policy("minute", config.loginPerMinute(), MINUTE), policy("hour", config.loginPerHour(), HOUR));
            case REGISTER -> Stream.of(policy("hour", config.registerPerHour(), HOUR));
            case REGISTER_TRY -> Stream.of(policy("hour", TRIES_TO_REGISTER * config.registerPerHour(), HOUR));
            case FORGOT_PASSWORD, RESEND_VERIFICATION, CHANGE_EMAIL ->
                Stream.of(
                        policy("15min", config.forgotPasswordPer15Minutes(), QUARTER),
                        policy("hour", config.forgotPasswordPerHour(), HOUR));
            case VERIFY_OTP, VERIFY_EMAIL -> Stream.of(policy("hour", config.verifyOtpPerHour(), HOUR));
            case ACTION -> Stream.of(policy("minute", config.actionPerMinute(), MINUTE));
        };
    }

    private Policy policy(String window, int quota, Duration length) {
        return new Policy(slug() + "-" + window, quota, length);
    }
}

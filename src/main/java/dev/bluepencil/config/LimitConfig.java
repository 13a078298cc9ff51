package dev.bluepencil.config;

import java.util.Optional;

/// How many requests are served to one address and about one account in a time; 0 is without limit.
///
/// @param redis where all nodes count together; absent if each counts by itself
/// @param actionPerMinute for one account, over all actions
/// @param dailyCharacters that one account may send in a day, in UTF-16 units
public record LimitConfig(
        Optional<RedisUrl> redis,
        int loginPerMinute,
        int loginPerHour,
        int forgotPasswordPer15Minutes,
        int forgotPasswordPerHour,
        int registerPerHour,
        int verifyOtpPerHour,
        int actionPerMinute,
        int dailyCharacters) {}

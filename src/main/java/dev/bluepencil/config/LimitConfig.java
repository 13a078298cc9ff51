package dev.bluepencil.config;

/// How many requests are served to one address and about one account in a time; 0 is without limit.
///
/// @param actionPerMinute for one account, over all actions
/// @param dailyCharacters that one account may send in a day, in UTF-16 units
public record LimitConfig(
        int loginPerMinute,
        int loginPerHour,
        int forgotPasswordPer15Minutes,
        int forgotPasswordPerHour,
        int registerPerHour,
        int verifyOtpPerHour,
        int actionPerMinute,
        int dailyCharacters) {}

package dev.bluepencil.metrics;

import java.util.Arrays;
import java.util.regex.Pattern;

/// In which of the two text formats a scraper wants to be answered.
enum ScrapeFormat {
    PROMETHEUS("text/plain; version=0.0.4; charset=utf-8"),
    OPEN_METRICS("application/openmetrics-text; version=1.0.0; charset=utf-8");

    /// One type with its parameters, unless it is weighed as not wished for (RFC 9110 §12.4.2).
    private static final Pattern WISH = Pattern.compile(
            "\\s*application/openmetrics-text\\s*(;(?!\\s*q=0(\\.0*)?\\s*(;|$))[^;]*)*", Pattern.CASE_INSENSITIVE);

    private final String contentType;

    ScrapeFormat(String contentType) {
        this.contentType = contentType;
    }

    /// @param accept the `Accept` header
    static ScrapeFormat of(String accept) {
        return Arrays.stream(accept.split(",", -1)).anyMatch(WISH.asMatchPredicate()) ? OPEN_METRICS : PROMETHEUS;
    }

    String contentType() {
        return contentType;
    }
}

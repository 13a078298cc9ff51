package dev.bluepencil.metrics;

/// In which of the two text formats a scraper wants to be answered.
enum ScrapeFormat {
    PROMETHEUS("text/plain; version=0.0.4; charset=utf-8"),
    OPEN_METRICS("application/openmetrics-text; version=1.0.0; charset=utf-8");

    private final String contentType;

    ScrapeFormat(String contentType) {
        this.contentType = contentType;
    }

    /// @param accept the `Accept` header
    static ScrapeFormat of(String accept) {
        return accept.contains("application/openmetrics-text") ? OPEN_METRICS : PROMETHEUS;
    }

    String contentType() {
        return contentType;
    }
}

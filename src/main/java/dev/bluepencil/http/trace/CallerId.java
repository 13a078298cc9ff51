package dev.bluepencil.http.trace;

import org.slf4j.MDC;

/// Names the account that makes a request in the lines that are logged for it.
public final class CallerId {
    private static final String KEY = "account_id";

    private CallerId() {}

    /// From now on, until the request is answered.
    public static void note(String account) {
        MDC.put(KEY, account);
    }

    static void forget() {
        MDC.remove(KEY);
    }
}

package dev.bluepencil.http.stream;

import dev.bluepencil.http.problem.ApiException;
import dev.bluepencil.http.problem.ErrorCode;
import io.javalin.config.Key;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// All the work that callers of a server wait for right now.
public final class UnderWay {
    /// Where the routes of a server find it.
    public static final Key<UnderWay> KEY = new Key<>(UnderWay.class.getName());

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Set<Presence> presences = ConcurrentHashMap.newKeySet();
    private volatile boolean isCalledOff;

    /// Breaks off all of it, and what would begin from now on, so that each caller is answered by a 503.
    public void callOff() {
        isCalledOff = true;
        presences.forEach(UnderWay::callOff);
    }

    /// Counts the work in until what is returned is closed.
    Watch with(Presence presence) {
        presences.add(presence);
        if (isCalledOff) {
            callOff(presence);
        }
        return () -> presences.remove(presence);
    }

    private static void callOff(Presence presence) {
        presence.end(
                ApiException.retryLater(ErrorCode.BUSY, "The service is stopping; try again shortly.", RETRY_AFTER));
    }
}

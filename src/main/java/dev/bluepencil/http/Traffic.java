package dev.bluepencil.http;

import java.time.Duration;

/// Who is told of every request, in words of which there are few: nothing in them is as it was sent.
public interface Traffic {
    /// Nobody.
    Traffic UNWATCHED = new Traffic() {
        @Override
        public void begun() {}

        @Override
        public void ended() {}

        @Override
        public void answered(String method, String route, int status, Duration taken) {}
    };

    /// A request has come; [#ended] follows.
    void begun();

    void ended();

    /// @param method one that is common, or `other`
    /// @param route the template of the route that it matched, or always the same if it matched none
    void answered(String method, String route, int status, Duration taken);
}

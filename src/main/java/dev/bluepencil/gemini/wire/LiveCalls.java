package dev.bluepencil.gemini.wire;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.EventListener;

/// The calls under way, each until the last byte of its answer. The client's own dispatcher forgets a call as soon as
/// its answer begins, so it cannot cut a stream off.
final class LiveCalls extends EventListener {
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /// Cuts off all that are under way, and every call that comes later.
    void close() {
        closed = true;
        calls.forEach(Call::cancel);
    }

    @Override
    public void callStart(Call call) {
        calls.add(call);
        if (closed) {
            call.cancel();
        }
    }

    @Override
    public void callEnd(Call call) {
        calls.remove(call);
    }

    @Override
    public void callFailed(Call call, IOException e) {
        calls.remove(call);
    }
}

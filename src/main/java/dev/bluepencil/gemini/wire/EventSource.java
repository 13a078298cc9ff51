package dev.bluepencil.gemini.wire;

import java.io.IOException;
import okhttp3.Call;
import okio.Buffer;
import okio.ByteString;
import okio.ForwardingSource;
import okio.Source;

/// A stream of server-sent events with an event of no content after each, for who reads one ahead.
final class EventSource extends ForwardingSource {
    private static final ByteString NOTHING = ByteString.encodeUtf8("data: {}\n\n");
    private static final String DATA = "data:";
    private static final long AT_ONCE = 8192;

    private final Call call;
    private final Buffer arrived = new Buffer();
    private final Buffer ready = new Buffer();
    private final StringBuilder line = new StringBuilder(DATA.length());
    private byte last = '\n';
    private boolean hasData;
    private boolean hasNonsense;
    private boolean ended;

    EventSource(Source source, Call call) {
        super(source);
        this.call = call;
    }

    /// @throws UnreadableStream at the end, if there was something but no event
    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
        return ready.exhausted() && !fill() ? -1 : ready.read(sink, byteCount);
    }

    /// Cuts the call off if more is to come. The client would wait a while for the rest, to use the connection again.
    @Override
    public void close() {
        if (!ended) {
            call.cancel();
        }
        try {
            super.close();
        } catch (IOException _) {
            // What was read stands, however its connection comes to its end.
        }
    }

    private boolean fill() throws IOException {
        if (super.read(arrived, AT_ONCE) == -1) {
            ended = true;
            endLine();
            if (hasNonsense && !hasData) {
                throw new UnreadableStream();
            }
            return false;
        }
        while (!arrived.exhausted()) {
            copy(arrived.readByte());
        }
        return true;
    }

    private void copy(byte next) {
        ready.writeByte(next);
        if (next == '\r' || (next == '\n' && last != '\r')) {
            if (line.isEmpty()) {
                ready.write(NOTHING);
            }
            endLine();
        } else if (next != '\n' && line.length() < DATA.length()) {
            line.append((char) next);
        }
        last = next;
    }

    private void endLine() {
        if (line.toString().equals(DATA)) {
            hasData = true;
        } else if (!line.toString().isBlank() && line.charAt(0) != ':') {
            hasNonsense = true;
        }
        line.setLength(0);
    }
}

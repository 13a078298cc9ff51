package dev.bluepencil.log;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Writes stack traces. Of what failed while a request was being answered it leaves out what the exceptions say, which
/// may quote the request; their types and places stay.
final class Wordless extends ThrowableProxyConverter {
    private static final String REQUEST = "request_id";

    @Override
    public String convert(ILoggingEvent line) {
        var failure = line.getThrowableProxy();
        if (failure == null) {
            return "";
        }
        boolean isOfRequest = line.getMDCPropertyMap().containsKey(REQUEST);
        return throwableProxyToString(isOfRequest ? new Silent(failure) : failure);
    }

    private record Silent(IThrowableProxy failure) implements IThrowableProxy {
        @Override
        public String getMessage() {
            return "[left out]";
        }

        @Override
        public String getClassName() {
            return failure.getClassName();
        }

        @Override
        public StackTraceElementProxy[] getStackTraceElementProxyArray() {
            return failure.getStackTraceElementProxyArray();
        }

        @Override
        public int getCommonFrames() {
            return failure.getCommonFrames();
        }

        @Override
        public @Nullable IThrowableProxy getCause() {
            var cause = failure.getCause();
            return cause == null ? null : new Silent(cause);
        }

        @Override
        public IThrowableProxy[] getSuppressed() {
            return Arrays.stream(failure.getSuppressed()).map(Silent::new).toArray(IThrowableProxy[]::new);
        }

        @Override
        public boolean isCyclic() {
            return failure.isCyclic();
        }
    }
}

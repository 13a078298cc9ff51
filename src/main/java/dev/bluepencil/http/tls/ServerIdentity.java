package dev.bluepencil.http.tls;

import dev.bluepencil.config.TlsConfig;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The certificate and the key that callers meet, read from their files and, whenever those change, read again.
///
/// Connections that are there go on with what they began with. Files that cannot be used, such as a new certificate
/// beside the old key, are told in the log once and passed over: what was read before goes on, until both fit.
public final class ServerIdentity implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ServerIdentity.class);

    /// The files are compared by what is in them, since their times say little where they are mounted or linked.
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    private final TlsConfig files;
    private final Duration pause;
    private final String password = UUID.randomUUID().toString();
    private final SslContextFactory.Server context = new SslContextFactory.Server();
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("certificate").factory());
    private PemPair seen;
    private String problem = "";

    private ServerIdentity(TlsConfig files, Duration pause, PemPair pair) {
        this.files = files;
        this.pause = pause;
        seen = pair;
        context.setKeyStorePassword(password);
        context.setKeyStore(pair.identity().keyStore(password));
    }

    /// @throws UnusableIdentityException if the files cannot be used
    public static ServerIdentity of(TlsConfig files) {
        return of(files, LOOK_EVERY);
    }

    /// @param pause after each look at the files
    static ServerIdentity of(TlsConfig files, Duration pause) {
        return new ServerIdentity(files, pause, PemPair.read(files));
    }

    /// What connections are made with; new ones follow the files.
    public SslContextFactory.Server context() {
        return context;
    }

    /// Looks at the files every few seconds from now on.
    public void watch() {
        long millis = pause.toMillis();
        var _ = schedule.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
    }

    /// Takes what is in the files now, if it is something else and can be used.
    synchronized void look() {
        try {
            var pair = PemPair.read(files);
            if (pair.equals(seen)) {
                problem = "";
                return;
            }
            var identity = pair.identity();
            context.reload(it -> it.setKeyStore(identity.keyStore(password)));
            seen = pair;
            problem = "";
            log.info("the certificate was replaced, valid until {}", identity.validUntil());
        } catch (UnusableIdentityException e) {
            passOver(e);
        } catch (Exception e) { // as Jetty declares it
            log.error("the certificate could not be replaced", e);
        }
    }

    private void passOver(UnusableIdentityException reason) {
        var said = String.valueOf(reason.getMessage());
        if (!said.equals(problem)) {
            log.warn("the certificate read before stays in use: {}", said);
        }
        problem = said;
    }

    @Override
    public void close() {
        schedule.shutdownNow();
    }
}

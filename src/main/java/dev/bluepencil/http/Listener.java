package dev.bluepencil.http;

import dev.bluepencil.config.HttpConfig;
import dev.bluepencil.http.arrival.PunctualConnector;
import dev.bluepencil.http.tls.ServerIdentity;
import dev.bluepencil.http.trace.MatchedRoute;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the server listens: by HTTP/1.1 or, where there is a certificate, by TLS alone, with HTTP/2 for those who ask
/// for it.
///
/// @param traffic is told of those whose request did not arrive in time
record Listener(HttpConfig config, Optional<ServerIdentity> identity, Traffic traffic) {
    private static final Logger log = LoggerFactory.getLogger(Listener.class);

    /// How long a stop waits for a connection on which nothing happens.
    private static final Duration STOP_IDLE = Duration.ofMillis(100);

    /// Connections that may wait to be accepted; with Java's default of 50 a burst of callers is turned away.
    private static final int MOST_WAITING_CONNECTIONS = 4096;

    /// @throws CannotListenException if the address or the port cannot be had
    ServerConnector open(Server jetty, HttpConfiguration http) {
        var connector = new PunctualConnector(jetty, config.arrival(), this::tellOfLate, protocols(http));
        connector.setHost(config.host());
        connector.setPort(config.port());
        connector.setAcceptQueueSize(MOST_WAITING_CONNECTIONS);
        connector.setShutdownIdleTimeout(STOP_IDLE.toMillis());
        open(connector);
        return connector;
    }

    private void tellOfLate(Duration taken) {
        log.debug("a connection was closed, since no request arrived in {}", config.arrival());
        traffic.answered(KnownMethods.OTHER, MatchedRoute.NONE, HttpStatus.REQUEST_TIMEOUT_408, taken);
    }

    private ConnectionFactory[] protocols(HttpConfiguration http) {
        var plain = new HttpConnectionFactory(http);
        return identity.map(it -> protocols(it, http, plain)).orElseGet(() -> new ConnectionFactory[] {plain});
    }

    private static ConnectionFactory[] protocols(
            ServerIdentity identity, HttpConfiguration http, HttpConnectionFactory plain) {
        // There is one certificate, whatever name a caller knows the server by.
        http.addCustomizer(new SecureRequestCustomizer(false));
        var choice = new ALPNServerConnectionFactory();
        choice.setDefaultProtocol(plain.getProtocol());
        var tls = new SslConnectionFactory(identity.context(), choice.getProtocol());
        return new ConnectionFactory[] {tls, choice, new HTTP2ServerConnectionFactory(http), plain};
    }

    /// Ahead of Javalin, which would log a failure of its own and tell all kinds of it as a taken port.
    private void open(ServerConnector connector) {
        try {
            connector.open();
        } catch (IOException e) {
            throw new CannotListenException(config.host(), config.port(), e);
        }
    }
}

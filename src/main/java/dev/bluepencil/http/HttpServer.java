package dev.bluepencil.http;

import dev.bluepencil.config.HttpConfig;
import dev.bluepencil.http.arrival.ArrivalHandler;
import dev.bluepencil.http.json.Json;
import dev.bluepencil.http.problem.JettyErrors;
import dev.bluepencil.http.problem.Problems;
import dev.bluepencil.http.stream.ClientGoneException;
import dev.bluepencil.http.stream.UnderWay;
import dev.bluepencil.http.tls.ServerIdentity;
import dev.bluepencil.http.tls.UnusableIdentityException;
import dev.bluepencil.http.trace.AccessLog;
import dev.bluepencil.http.trace.MatchedRoute;
import dev.bluepencil.http.trace.RequestId;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.json.JavalinJackson;
import io.javalin.router.Endpoint;
import io.javalin.router.EndpointMetadata;
import io.javalin.router.InternalRouter;
import io.javalin.security.Roles;
import io.javalin.util.JavalinException;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The web server: Javalin on virtual threads, with every answer, failures included, in the one form of the contract.
public final class HttpServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(HttpServer.class);

    /// How long a stop waits for requests under way.
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    /// How long before that work under way is broken off, so that its callers can still be told.
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private static final int MOST_HEADER_BYTES = 16 * 1024;

    private final Javalin javalin;
    private final UnderWay underWay;
    private final Draining draining;
    private final Optional<ServerIdentity> identity;

    private HttpServer(Javalin javalin, UnderWay underWay, Draining draining, Optional<ServerIdentity> identity) {
        this.javalin = javalin;
        this.underWay = underWay;
        this.draining = draining;
        this.identity = identity;
    }

    /// Builds a server that is not listening yet, and that nobody watches.
    public static HttpServer create(HttpConfig config, Handler guard, List<Routes> routes) {
        return create(config, guard, routes, Traffic.UNWATCHED);
    }

    /// Builds a server that is not listening yet.
    ///
    /// @param guard runs before every matched route and lets it pass or throws
    /// @param traffic is told of every request
    /// @throws UnusableIdentityException if there is a certificate or key that cannot be used
    public static HttpServer create(HttpConfig config, Handler guard, List<Routes> routes, Traffic traffic) {
        var underWay = new UnderWay();
        var draining = new Draining();
        var identity = config.tls().map(ServerIdentity::of);
        var listener = new Listener(config, identity, traffic);
        var javalin = Javalin.create(server -> {
            configure(server, config, listener);
            server.jetty.modifyServer(jetty -> {
                jetty.insertHandler(new KnownMethods());
                jetty.insertHandler(new ArrivalHandler(config.arrival()));
                new TrafficHandler(traffic).watch(jetty);
            });
            server.appData(UnderWay.KEY, underWay);
            server.appData(Draining.KEY, draining);
            Problems.install(server.routes);
            server.routes.exception(ClientGoneException.class, (_, ctx) -> ctx.status(ClientGoneException.STATUS));
            server.routes.before(RequestId::assign);
            server.routes.before(new SecurityHeaders(config)::set);
            server.routes.before(draining::tell);
            server.routes.beforeMatched(MatchedRoute::note);
            server.routes.beforeMatched(guard);
            routes.forEach(table -> table.addTo(server.routes));
        });
        answerHead(javalin.unsafe.internalRouter);
        return new HttpServer(javalin, underWay, draining, identity);
    }

    /// Starts to listen.
    ///
    /// @throws CannotListenException if the address or the port cannot be had
    public void start() {
        javalin.start();
        identity.ifPresent(ServerIdentity::watch);
    }

    /// The port it listens on, also when a free one was asked for.
    public int port() {
        return javalin.port();
    }

    /// All that is served, in no order; HEAD goes without saying.
    public List<Route> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(it -> it.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod() && !endpoint.method.equals(HandlerType.HEAD))
                .map(Route::of)
                .toList();
    }

    /// Goes on serving, but says to whoever asks that it is not ready, and to everybody to connect anew next time.
    public void drain() {
        draining.begin();
    }

    /// Stops taking requests and waits a while for those under way. Callers of those that take longer are told so,
    /// and what does not end by that is cut off.
    @Override
    public void close() {
        drain();
        var callingOff = Thread.startVirtualThread(this::callOffInTheEnd);
        try {
            javalin.stop();
        } catch (JavalinException e) {
            log.warn("requests were cut off after {}: {}", STOP_PATIENCE, e.getMessage());
        } finally {
            callingOff.interrupt();
            identity.ifPresent(ServerIdentity::close);
        }
    }

    private void callOffInTheEnd() {
        try {
            Thread.sleep(STOP_PATIENCE.minus(LAST_WORDS));
            underWay.callOff();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // all were done in time
        }
    }

    /// Answers HEAD as GET is answered, to the same callers (RFC 9110 §9.3.2); the framework says 200 to whoever
    /// asks for whatever there is.
    private static void answerHead(InternalRouter router) {
        var gets = router.allHttpHandlers().stream()
                .map(it -> it.endpoint)
                .filter(endpoint -> endpoint.method.equals(HandlerType.GET))
                .toList();
        gets.forEach(get -> router.addHttpEndpoint(new Endpoint(HandlerType.HEAD, get.path, get.handler, roles(get))));
    }

    private static Set<EndpointMetadata> roles(Endpoint endpoint) {
        var roles = endpoint.metadata(Roles.class);
        return roles == null ? Set.of() : Set.of(roles);
    }

    private static void configure(JavalinConfig server, HttpConfig config, Listener listener) {
        server.concurrency.useVirtualThreads = true;
        server.startup.showJavalinBanner = false;
        server.startup.showOldJavalinVersionWarning = false;
        server.startup.startupWatcherEnabled = false;
        server.http.prefer405over404 = true;
        server.http.maxRequestSize = config.maxBodyBytes();
        server.jsonMapper(new JavalinJackson(Json.mapper(), true));
        server.contextResolver.ip = new Proxies(config.trustedProxies())::clientOf;
        server.requestLogger.http(AccessLog::write);
        server.jetty.addConnector(listener::open);
        server.jetty.modifyHttpConfiguration(HttpServer::harden);
        server.jetty.modifyServletContextHandler(context -> {
            context.setErrorHandler(new JettyErrors((_, _, _) -> {}));
            context.addFilter(new AnsweredByOneThread(), "/*", EnumSet.of(DispatcherType.REQUEST));
        });
        server.jetty.modifyServer(jetty -> {
            jetty.setStopTimeout(STOP_PATIENCE.toMillis());
            if (!config.corsOrigins().isEmpty()) {
                jetty.insertHandler(Cors.allowing(config.corsOrigins()));
            }
        });
    }

    private static void harden(HttpConfiguration http) {
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.setRequestHeaderSize(MOST_HEADER_BYTES);
        http.setSendServerVersion(false);
    }
}

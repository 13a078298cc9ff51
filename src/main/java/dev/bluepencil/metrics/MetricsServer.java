package dev.bluepencil.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.bluepencil.config.ConfigException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Serves the metrics on a port of their own, to which a firewall can let in whom it likes.
public final class MetricsServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private MetricsServer(HttpServer server, Metrics metrics) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, metrics));
    }

    /// Listens from now on.
    ///
    /// @throws ConfigException if the address or the port cannot be had
    public static MetricsServer start(String host, int port, Metrics metrics) {
        // Who sends half a request is not waited for; Java's server reads this once.
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        try {
            var server = new MetricsServer(HttpServer.create(new InetSocketAddress(host, port), 0), metrics);
            server.server.start();
            return server;
        } catch (IOException e) {
            throw new ConfigException(
                    "METRICS_PORT cannot be listened on, %s port %d: %s".formatted(host, port, e.getMessage()));
        }
    }

    /// The port it listens on, also when a free one was asked for.
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private static void answer(HttpExchange exchange, Metrics metrics) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals("/metrics")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            switch (exchange.getRequestMethod()) {
                case "GET" -> answer(exchange, metrics.scrape(accept(exchange)));
                case "HEAD" -> exchange.sendResponseHeaders(200, -1);
                default -> exchange.sendResponseHeaders(405, -1);
            }
        }
    }

    private static void answer(HttpExchange exchange, Metrics.Scrape scrape) throws IOException {
        var body = scrape.text().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", scrape.contentType());
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static String accept(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept"))
                .orElse("");
    }
}

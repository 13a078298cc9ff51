import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/// The reference for requests per second: the JDK's own web server on virtual threads, which answers each request with
/// the same few bytes of JSON and does nothing else.
final class Bare {
    private Bare() {}

    /// @param arguments the port, and the length of an answer
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        var answer = ("\"" + "x".repeat(Integer.parseInt(arguments[1]) - 2) + "\"").getBytes(StandardCharsets.UTF_8);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1024);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        server.start();
    }
}

import com.google.genai.Client;
import com.google.genai.types.ClientOptions;
import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.Part;
import io.javalin.Javalin;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/// The reference for actions per second: Javalin and Google's SDK with nothing between them, no accounts, no quota, no
/// look at the answer. On virtual threads, and with a connection to the model for each call, without which it is
/// slower.
///
/// Run with the libraries that the service is packaged with.
final class BareActions {
    private static final GenerateContentConfig CONFIG = GenerateContentConfig.builder()
            .systemInstruction(Content.fromParts(Part.fromText("Correct the spelling and grammar of the text.")))
            .build();

    private BareActions() {}

    /// @param arguments the port, and the model's address
    public static void main(String[] arguments) {
        var http = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(2000, 1, TimeUnit.MINUTES))
                .build();
        var gemini = Client.builder()
                .apiKey("none")
                .vertexAI(false)
                .clientOptions(ClientOptions.builder().customHttpClient(http).build())
                .httpOptions(HttpOptions.builder().baseUrl(arguments[1]).build())
                .build();
        Javalin.start(config -> {
            config.jetty.addConnector((server, protocol) -> listen(server, protocol, Integer.parseInt(arguments[0])));
            config.concurrency.useVirtualThreads = true;
            config.startup.showJavalinBanner = false;
            config.routes.get("/", ctx -> ctx.result("here"));
            config.routes.post("/actions/fix-grammar", ctx -> {
                var text = ctx.bodyAsClass(Request.class).text();
                var answer = gemini.models.generateContent(
                        "gemini-3.5-flash-lite", Content.fromParts(Part.fromText(text)), CONFIG);
                ctx.json(Map.of("result", answer.text()));
            });
        });
    }

    /// As many may wait to be accepted as at the service.
    private static ServerConnector listen(Server server, HttpConfiguration protocol, int port) {
        var connector = new ServerConnector(server, new HttpConnectionFactory(protocol));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        connector.setAcceptQueueSize(4096);
        return connector;
    }

    record Request(String text) {}
}

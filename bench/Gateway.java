import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The reference on Node: a gateway to language models (Portkey's) before the same model, without any of its options,
/// from npm into a temporary folder. It speaks as OpenAI does and translates for Gemini.
final class Gateway {
    private static final String PACKAGE = "@portkey-ai/gateway@1.15.2";

    /// It would listen on every address of the machine.
    private static final String LOOPBACK_ONLY = """
            data:text/javascript,import net from 'net'; const listen = net.Server.prototype.listen; \
            net.Server.prototype.listen = function (port, ...more) \
            { return listen.call(this, port, '127.0.0.1', more.at(-1)) }""";

    private Gateway() {}

    /// @return nothing, and a line that tells so, where it cannot be had
    static Optional<BareServer> start() throws IOException {
        var folder = BareServer.newFolder();
        if (!install(folder)) {
            BareServer.remove(folder);
            IO.println("The gateway on Node is left out: npm could not install " + PACKAGE);
            return Optional.empty();
        }
        var script = folder.resolve("node_modules/@portkey-ai/gateway/build/start-server.js");
        var environment = Map.of("TRUSTED_CUSTOM_HOSTS", "127.0.0.1", "NODE_ENV", "production");
        var command = List.of("node", "--import", LOOPBACK_ONLY, script.toString(), "--port=PORT", "--headless");
        return Optional.of(new BareServer(folder, environment, command));
    }

    /// Asks for what the others are asked for.
    static byte[] fixGrammar(String modelUrl, String text) {
        var json = """
                {"model":"gemini-3.5-flash-lite","messages":[\
                {"role":"system","content":"Correct the spelling and grammar of the text."},\
                {"role":"user","content":"%s"}]}""".formatted(text);
        return Client.request(
                "POST",
                "/v1/chat/completions",
                "none",
                json,
                "x-portkey-provider: google",
                "x-portkey-custom-host: " + modelUrl + "/v1beta");
    }

    private static boolean install(Path folder) {
        try {
            var npm = new ProcessBuilder(
                            "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts",
                            "--prefix", "" + folder, PACKAGE)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("npm.log").toFile())
                    .start();
            boolean ended = npm.waitFor(120, TimeUnit.SECONDS);
            npm.destroy();
            return ended && npm.exitValue() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

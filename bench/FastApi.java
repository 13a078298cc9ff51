import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// The reference in Python (`bare_fastapi.py`), where there are FastAPI, uvicorn, httpx and PyJWT; with uvloop and
/// httptools if they are there as well. `-Dpython=` names another Python, `-Dworkers=` another number of its processes
/// than one, with which people run it as they read it first.
final class FastApi {
    private static final String PYTHON = System.getProperty("python", "/usr/bin/python3");

    private FastApi() {}

    /// @return nothing, and a line that tells so, where it is not installed
    static Optional<BareServer> start(String modelUrl) throws IOException {
        if (!installed()) {
            IO.println("FastAPI is left out: %s has no fastapi, uvicorn, httpx and jwt".formatted(PYTHON));
            return Optional.empty();
        }
        var folder = BareServer.newFolder();
        var environment = Map.of(
                "MODEL_URL", modelUrl,
                "DATA_DIR", folder.toString(),
                "SECRET", UUID.randomUUID().toString(),
                "PYTHONDONTWRITEBYTECODE", "1");
        var command = List.of(
                PYTHON, "-m", "uvicorn", "--app-dir", "bench", "--host", "127.0.0.1", "--port", "PORT",
                "--log-level", "warning", "--workers", System.getProperty("workers", "1"), "bare_fastapi:app");
        return Optional.of(new BareServer(folder, environment, command));
    }

    static String signIn(BareServer server) {
        try (var client = new Client(server.port())) {
            return client.post("/auth/login", Map.of()).expect(200).field("access_token");
        }
    }

    private static boolean installed() {
        try {
            var python = new ProcessBuilder(PYTHON, "-c", "import fastapi, uvicorn, httpx, jwt")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return python.waitFor(60, TimeUnit.SECONDS) && python.exitValue() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Reads an answer event by event. Closing it hangs up.
final class EventReader implements AutoCloseable {
    static final String TYPE = "text/event-stream";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final BufferedReader lines;

    private EventReader(HttpClient http, BufferedReader lines) {
        this.http = http;
        this.lines = lines;
    }

    static EventReader post(Client client, String path, Map<String, ?> body, Client.Tokens tokens)
            throws IOException, InterruptedException {
        var request = client.request(path)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + tokens.access())
                .header("Accept", TYPE)
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var answer = http.send(request, BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(TYPE);
        return new EventReader(http, new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));
    }

    /// The data of the next event, which has to be of that name; comments are passed over.
    JsonNode next(String name) throws IOException {
        var line = lines.readLine();
        while (line != null && (line.isEmpty() || line.startsWith(":"))) {
            line = lines.readLine();
        }
        assertThat(line).isEqualTo("event: " + name);
        var data = lines.readLine();
        assertThat(data).startsWith("data: ");
        return JSON.readTree(data.substring("data: ".length()));
    }

    boolean isAtEnd() throws IOException {
        var line = lines.readLine();
        while (line != null && line.isEmpty()) {
            line = lines.readLine();
        }
        return line == null;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}

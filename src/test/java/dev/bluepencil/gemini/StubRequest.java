package dev.bluepencil.gemini;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// One HTTP request as it came over a connection.
record StubRequest(String line, Map<String, String> headers, String body) {
    private static final Pattern KNOWN = Pattern.compile(
            "POST /v1beta/models/([^/:?]+):(generateContent|streamGenerateContent\\?alt=sse) HTTP/1\\.1");
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Waits for the next one; empty if the caller has closed the connection.
    static Optional<StubRequest> read(InputStream in) throws IOException {
        var line = line(in);
        if (line.isEmpty()) {
            return Optional.empty();
        }
        var headers = new TreeMap<String, String>();
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            var parts = header.split(":", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
        }
        var body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return Optional.of(new StubRequest(line, headers, new String(body, StandardCharsets.UTF_8)));
    }

    /// What it asks for, if that is anything the API has.
    Optional<GeminiStub.Call> call() throws IOException {
        var known = KNOWN.matcher(line);
        if (!known.matches()) {
            return Optional.empty();
        }
        return Optional.of(new GeminiStub.Call(
                known.group(1),
                headers.getOrDefault("x-goog-api-key", ""),
                known.group(2).startsWith("stream"),
                JSON.readTree(body)));
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != -1 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }
}

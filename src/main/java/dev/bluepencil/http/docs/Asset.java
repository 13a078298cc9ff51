package dev.bluepencil.http.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Supplier;

/// A file that documentation pages load; another content has another version, so browsers may keep it for good.
record Asset(String version, String file, Supplier<byte[]> content) {
    static Asset of(Webjar webjar, String file) {
        return new Asset(webjar.version(), file, () -> webjar.read(file));
    }

    static Asset ours(String file) {
        var content = ClassPath.read(file);
        return new Asset(Fingerprint.of(content), file, () -> content);
    }

    /// The same file with one text in it replaced.
    Asset replacing(String text, String replacement) {
        return new Asset(
                version,
                file,
                () -> new String(content.get(), UTF_8)
                        .replace(text, replacement)
                        .getBytes(UTF_8));
    }

    String path() {
        return "/docs/assets/" + version + "/" + file;
    }

    String type() {
        return switch (file.substring(file.lastIndexOf('.'))) {
            case ".css" -> "text/css; charset=utf-8";
            case ".js" -> "text/javascript; charset=utf-8";
            case ".svg" -> "image/svg+xml";
            default -> throw new IllegalStateException("no type is known for " + file);
        };
    }
}

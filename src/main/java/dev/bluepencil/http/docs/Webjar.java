package dev.bluepencil.http.docs;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/// A browser library, packaged as a jar on the class path.
record Webjar(String name, String version) {

    /// @throws IllegalStateException if it is not on the class path
    static Webjar find(String name) {
        var properties = new Properties();
        try {
            var path = "/META-INF/maven/org.webjars/%s/pom.properties".formatted(name);
            properties.load(new StringReader(ClassPath.text(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " has no readable version", e);
        }
        return new Webjar(name, properties.getProperty("version"));
    }

    byte[] read(String file) {
        return ClassPath.read("/META-INF/resources/webjars/%s/%s/%s".formatted(name, version, file));
    }
}

package dev.bluepencil.http.stream;

/// Something that goes on until it is closed.
interface Watch extends AutoCloseable {
    @Override
    void close();
}

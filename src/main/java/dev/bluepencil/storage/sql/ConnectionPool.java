package dev.bluepencil.storage.sql;

import com.zaxxer.hikari.HikariDataSource;

/// Connections to a database as they are at the moment.
public final class ConnectionPool {
    private final HikariDataSource connections;

    ConnectionPool(HikariDataSource connections) {
        this.connections = connections;
    }

    public String name() {
        return connections.getPoolName();
    }

    /// How many there may be.
    public int most() {
        return connections.getMaximumPoolSize();
    }

    public int active() {
        return connections.getHikariPoolMXBean().getActiveConnections();
    }

    public int idle() {
        return connections.getHikariPoolMXBean().getIdleConnections();
    }

    /// How many threads wait for one.
    public int waiting() {
        return connections.getHikariPoolMXBean().getThreadsAwaitingConnection();
    }
}

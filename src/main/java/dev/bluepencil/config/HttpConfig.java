package dev.bluepencil.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How the service is reached.
///
/// @param appName what the service calls itself to people
/// @param appUrl where people and their mail programs reach it, without a trailing slash
/// @param host the address to listen on
/// @param port the port to listen on; 0 takes a free one
/// @param corsOrigins browser origins that may call it from other sites; `*` is any
/// @param trustedProxies whose word on where a request comes from is taken
/// @param maxBodyBytes the longest request body that is read
/// @param arrival how long a request's headers may take to arrive, and then its body
/// @param tls what to prove itself with; plain HTTP if absent
public record HttpConfig(
        String appName,
        URI appUrl,
        String host,
        int port,
        List<String> corsOrigins,
        AddressBlocks trustedProxies,
        long maxBodyBytes,
        Duration arrival,
        Optional<TlsConfig> tls) {}

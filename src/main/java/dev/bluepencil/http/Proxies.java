package dev.bluepencil.http;

import dev.bluepencil.config.AddressBlocks;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// Finds the address a request comes from where proxies may stand in front.
///
/// Each proxy writes at the end of `X-Forwarded-For` whom it was called by. So the list is read from its end, and only
/// as long as whoever wrote the entry is trusted; what stands before that, a client may have made up. RFC 7239's
/// `Forwarded` is not heeded: a proxy that writes the one header passes the other on as a client sent it.
record Proxies(AddressBlocks trusted) {
    private static final String HEADER = "X-Forwarded-For";

    String clientOf(Context ctx) {
        return client(ctx.req().getRemoteAddr(), Collections.list(ctx.req().getHeaders(HEADER)));
    }

    /// @param peer who is connected to us
    /// @param forwardedFor the header's lines, if any
    String client(String peer, List<String> forwardedFor) {
        return ClientAddress.parse(peer)
                .map(address -> behind(address, forwardedFor).toString())
                .orElse(peer);
    }

    private ClientAddress behind(ClientAddress peer, List<String> forwardedFor) {
        if (!trusts(peer)) {
            return peer;
        }
        var hops = forwardedFor.stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .toList();
        var client = peer;
        for (var hop : hops.reversed()) {
            var next = ClientAddress.parse(hop);
            if (next.isEmpty()) {
                return client; // what a trusted proxy cannot say, nobody before it can
            }
            client = next.get();
            if (!trusts(client)) {
                return client;
            }
        }
        return client;
    }

    private boolean trusts(ClientAddress address) {
        return trusted.contain(address.ip());
    }
}

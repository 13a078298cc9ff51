package dev.bluepencil.http;

import io.javalin.http.Context;
import java.util.Optional;

/// Where a request comes from, for people to recognise: an address and the name that the program gives itself.
///
/// @param address the IP address; that of the client, not of a trusted proxy in front
/// @param userAgent the `User-Agent` header, on one line and cut to 200 characters; empty if there is none
public record Visitor(String address, String userAgent) {
    private static final int MOST_CHARACTERS = 200;

    public Visitor {
        userAgent = shortened(userAgent.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip());
    }

    public static Visitor of(Context ctx) {
        return new Visitor(ctx.ip(), Optional.ofNullable(ctx.userAgent()).orElse(""));
    }

    /// What one client has to itself, in the words of limits: an IPv4 address, but the /64 of an IPv6 one, of which
    /// every client can use any address.
    public String network() {
        return ClientAddress.parse(address).map(ClientAddress::network).orElse(address);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MOST_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS));
    }
}

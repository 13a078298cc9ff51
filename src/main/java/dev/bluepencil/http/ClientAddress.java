package dev.bluepencil.http;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.util.Optional;
import java.util.regex.Pattern;

/// An IP address as the other side of a connection or a proxy has it; an IPv4 one that came inside IPv6 is IPv4.
record ClientAddress(IPAddress ip) {
    private static final int CLIENT_BITS = 64;

    /// The longest way to write one, a zone and a port included.
    private static final int MOST_CHARACTERS = 80;

    /// `[2001:db8::1]:4711` and `192.0.2.1:4711`, the ports of which say nothing about who it is.
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\]]+)](?::\\d{1,5})?");

    private static final Pattern WITH_PORT = Pattern.compile("([0-9.]+):\\d{1,5}");

    private static final IPAddressStringParameters SYNTAX = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowPrefix(false)
            .allowMask(false)
            .allow_inet_aton(false)
            .setRangeOptions(RangeParameters.NO_RANGE)
            .toParams();

    /// Reads an address without asking the DNS; empty if it is none.
    static Optional<ClientAddress> parse(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        var bare = bare(text.strip()).replaceFirst("%.*", "");
        return Optional.ofNullable(new IPAddressString(bare, SYNTAX).getAddress())
                .map(it -> new ClientAddress(plain(it)));
    }

    /// The address, or for IPv6 the /64 it is in.
    String network() {
        return ip.isIPv4() ? toString() : ip.toPrefixBlock(CLIENT_BITS).toCanonicalString();
    }

    @Override
    public String toString() {
        return ip.toCanonicalString();
    }

    private static String bare(String text) {
        var bracketed = BRACKETED.matcher(text);
        if (bracketed.matches()) {
            return bracketed.group(1);
        }
        var withPort = WITH_PORT.matcher(text);
        return withPort.matches() ? withPort.group(1) : text;
    }

    private static IPAddress plain(IPAddress address) {
        return address.isIPv6() && address.toIPv6().isIPv4Mapped()
                ? address.toIPv6().getEmbeddedIPv4Address()
                : address;
    }
}

package dev.bluepencil.config;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.util.List;
import java.util.Optional;

/// Blocks of IP addresses (CIDR), such as `10.0.0.0/8`; a single address is a block of one.
public record AddressBlocks(List<IPAddress> blocks) {
    public static final AddressBlocks NONE = new AddressBlocks(List.of());

    private static final IPAddressStringParameters SYNTAX = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowMask(false)
            .allowPrefixOnly(false)
            .allow_inet_aton(false)
            .setRangeOptions(RangeParameters.NO_RANGE)
            .getIPv6AddressParametersBuilder()
            .allowZone(false)
            .getParentBuilder()
            .toParams();

    static AddressBlocks read(Env env, String setting) {
        return new AddressBlocks(env.list(setting).stream()
                .flatMap(item -> block(env, setting, item).stream())
                .toList());
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    public boolean contain(IPAddress address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }

    private static Optional<IPAddress> block(Env env, String setting, String item) {
        var address = new IPAddressString(item, SYNTAX).getAddress();
        if (address == null) {
            env.problem(setting, "has '" + item + "', which is not like 10.0.0.7, 10.0.0.0/8 or ::1");
            return Optional.empty();
        }
        return Optional.of(address.isPrefixed() ? address.toPrefixBlock() : address);
    }
}

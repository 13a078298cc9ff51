package dev.bluepencil.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.config.Config;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProxiesTest {
    private static final Proxies PROXIES = trusting("127.0.0.1, ::1, 10.0.0.0/8, 192.168.7.9/16, 2001:db8:1::/48");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // who is connected | X-Forwarded-For | who it is
                "127.0.0.1 | - | 127.0.0.1",
                "203.0.113.5 | - | 203.0.113.5",
                "203.0.113.5 | 198.51.100.1 | 203.0.113.5",
                "127.0.0.1 | 198.51.100.1 | 198.51.100.1",
                "127.0.0.1 | 198.51.100.1:49152 | 198.51.100.1",
                "127.0.0.1 | 192.0.2.66, 198.51.100.1 | 198.51.100.1",
                "127.0.0.1 | 127.0.0.1, 198.51.100.1 | 198.51.100.1",
                "10.1.2.3 | 192.0.2.66, 198.51.100.1, 10.200.0.1, 192.168.1.1 | 198.51.100.1",
                "10.1.2.3 | 10.0.0.9, 10.0.0.8 | 10.0.0.9",
                "127.0.0.1 | 198.51.100.1,192.0.2.66 | 192.0.2.66",
                "::1 | 2001:DB8:0:0::1 | 2001:db8::1",
                "[::1] | [2001:db8::1]:443 | 2001:db8::1",
                "0:0:0:0:0:0:0:1 | [2001:db8::1] | 2001:db8::1",
                "2001:db8:1:2::3 | 2001:db8:2::1 | 2001:db8:2::1",
                "2001:db8:2::3 | 192.0.2.66 | 2001:db8:2::3",
                "::ffff:10.0.0.1 | ::ffff:198.51.100.1 | 198.51.100.1",
                "::ffff:203.0.113.5 | 192.0.2.66 | 203.0.113.5",
                // what a trusted proxy could not say leaves the proxy itself
                "127.0.0.1 | unknown | 127.0.0.1",
                "127.0.0.1 | 192.0.2.66, unknown | 127.0.0.1",
                "127.0.0.1 | 192.0.2.66, _hidden, 10.0.0.1 | 10.0.0.1",
                "127.0.0.1 | 192.0.2.66, | 127.0.0.1",
                "127.0.0.1 | , | 127.0.0.1",
                "127.0.0.1 | '' | 127.0.0.1",
                "127.0.0.1 | 198.51.100 | 127.0.0.1",
                "127.0.0.1 | 198.51.100.256 | 127.0.0.1",
                "127.0.0.1 | 3325256705 | 127.0.0.1",
                "127.0.0.1 | 0xC6.0x33.0x64.0x01 | 127.0.0.1",
                "127.0.0.1 | 198.51.100.0/24 | 127.0.0.1",
                "127.0.0.1 | 198.51.100.* | 127.0.0.1",
                "127.0.0.1 | 198.51.100.1-9 | 127.0.0.1",
                "127.0.0.1 | * | 127.0.0.1",
                "127.0.0.1 | localhost | 127.0.0.1",
                "127.0.0.1 | [::1 | 127.0.0.1",
                "127.0.0.1 | ]:1[ | 127.0.0.1",
                "127.0.0.1 | %% | 127.0.0.1",
                "127.0.0.1 | 1::2::3 | 127.0.0.1",
                "127.0.0.1 | for=198.51.100.1 | 127.0.0.1",
                "127.0.0.1 | <script> | 127.0.0.1"
            })
    void a_client_is_the_first_that_is_not_trusted(String peer, String header, String client) {
        assertThat(PROXIES.client(peer, Stream.ofNullable(header).toList())).isEqualTo(client);
    }

    @Test
    void the_headers_lines_are_one_list() {
        assertThat(PROXIES.client("127.0.0.1", List.of("192.0.2.66", "198.51.100.1, 10.0.0.1")))
                .isEqualTo("198.51.100.1");
    }

    @Test
    void nobody_is_trusted_unless_named() {
        assertThat(trusting("").client("127.0.0.1", List.of("198.51.100.1"))).isEqualTo("127.0.0.1");
    }

    @Test
    void a_very_long_header_does_no_harm() {
        var spoofed = "192.0.2.66,".repeat(2_000) + "x".repeat(4_000);

        assertThat(PROXIES.client("127.0.0.1", List.of(spoofed))).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.1, 198.51.100.1",
        "::ffff:198.51.100.1, 198.51.100.1",
        "2001:db8::1, 2001:db8::/64",
        "2001:db8::ffff:1:2:3, 2001:db8::/64",
        "2001:db8:0:1::1, 2001:db8:0:1::/64",
        "fe80::1%eth0, fe80::/64",
        "not an address, not an address"
    })
    void an_ipv6_client_is_its_network(String address, String network) {
        assertThat(new Visitor(address, "").network()).isEqualTo(network);
    }

    private static Proxies trusting(String proxies) {
        return new Proxies(
                Config.from(Map.of("TRUSTED_PROXIES", proxies)).http().trustedProxies());
    }
}

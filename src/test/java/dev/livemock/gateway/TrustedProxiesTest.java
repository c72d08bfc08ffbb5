package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {

    private final TrustedProxies proxies =
            new TrustedProxies(new ProxySettings(List.of("10.0.0.0/8", "192.168.1.7", "fd00::/8")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    203.0.113.7                     | 203.0.113.7
                    198.51.100.1, 203.0.113.7       | 203.0.113.7
                    203.0.113.7, 10.1.1.1           | 203.0.113.7
                    203.0.113.7, fd00::5, 10.1.1.1  | 203.0.113.7
                    10.3.3.3, 10.1.1.1              | 10.3.3.3
                    203.0.113.7:4711                | 203.0.113.7
                    2001:DB8::1                     | 2001:db8:0:0:0:0:0:1
                    [2001:db8::1]:4711              | 2001:db8:0:0:0:0:0:1
                    ::ffff:203.0.113.7              | 203.0.113.7
                    """)
    void returnsLastAddressThatIsNotTrustedProxy(String forwardedFor, String client) {
        assertThat(proxies.clientOf("192.168.1.7", split(forwardedFor))).isEqualTo(client);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    unknown                    | 192.168.1.7
                    203.0.113.7, unknown       | 192.168.1.7
                    203.0.113.7, _x, 10.1.1.1  | 10.1.1.1
                    203.0.113.7, proxy.example | 192.168.1.7
                    203.0.113.7,               | 192.168.1.7
                    """)
    void returnsProxyThatReportsInvalidAddress(String forwardedFor, String client) {
        assertThat(proxies.clientOf("192.168.1.7", split(forwardedFor))).isEqualTo(client);
    }

    @Test
    void returnsProxyIfHeaderIsAbsent() {
        assertThat(proxies.clientOf("10.0.0.1", List.of())).isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "10.255.0.1, true",
        "192.168.1.7, true",
        "192.168.1.8, false",
        "fdab::1, true",
        "[fdab:0:0:0:0:0:0:1], true",
        "fe80::1%eth0, false"
    })
    void trustsOnlyAddressesOfSetting(String address, boolean trusted) {
        assertThat(proxies.trusts(address)).isEqualTo(trusted);
    }

    private static List<String> split(String forwardedFor) {
        return Arrays.stream(forwardedFor.split(",", -1)).map(String::strip).toList();
    }
}

package dev.livemock;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartupLogTest {

    @Test
    void usesLocalhostByDefault() {
        assertThat(StartupLog.hostOf(null)).isEqualTo("localhost");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, localhost",
        "0.0.0.0, localhost",
        "::, localhost",
        "127.0.0.2, 127.0.0.2",
        "192.0.2.7, 192.0.2.7",
        "::1, [0:0:0:0:0:0:0:1]"
    })
    void usesAddressThatLiveMockListensOn(String address, String host) throws UnknownHostException {
        assertThat(StartupLog.hostOf(InetAddress.getByName(address))).isEqualTo(host);
    }
}

package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.ServerTest;
import dev.livemock.fixture.TestData;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
@OnlyOnH2
@ExtendWith(OutputCaptureExtension.class)
class DisconnectedClientIT {

    @Autowired
    private TestData testData;

    @Autowired
    private ApiClient api;

    @LocalServerPort
    private int port;

    @Test
    void logsNoErrorWhenClientDisconnects(CapturedOutput output) throws IOException {
        testData.app("hang-up");
        for (int i = 0; i < 50; i++) {
            StringMap extension = StringMap.of(Map.of("large", "x".repeat(20_000)));
            testData.group(TestData.newGroup("hang-up", "g" + i, "c", 1L, extension, Set.of("gone")));
        }

        for (int i = 0; i < 20; i++) {
            sendAndDisconnect("GET /ListMessageGroup?UserId=gone&PageNum=1&PageSize=50 HTTP/1.1\r\nHost: a\r\n\r\n");
        }

        assertThat(api.get("/livez").status()).isEqualTo(200);
        assertThat(output).doesNotContain("bug", "\tat ");
    }

    /** Sends a request, and resets the connection without reading the response. */
    private void sendAndDisconnect(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().read();
        }
    }
}

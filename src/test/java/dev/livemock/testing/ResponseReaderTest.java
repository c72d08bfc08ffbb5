package dev.livemock.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseReaderTest {

    private static final String OK = "HTTP/1.1 200 \r\n";

    @Test
    void readsSeveralResponses() throws IOException {
        ResponseReader reader = reader(OK + "Content-Length: 2\r\n\r\nab" + OK + "Transfer-Encoding: chunked\r\n\r\n"
                + "3\r\ncde\r\n1\r\nf\r\n0\r\n\r\n" + OK + "Connection: close\r\n\r\ng\n");

        assertThat(read(reader).text()).isEqualTo("ab");
        assertThat(read(reader).text()).isEqualTo("cdef");
        assertThat(read(reader).text()).isEqualTo("g\n");
        assertThat(reader.read(false)).isNull();
    }

    @Test
    void skipsContinueResponse() throws IOException {
        ResponseReader reader = reader("HTTP/1.1 100 \r\n\r\nHTTP/1.1 404 \r\nContent-Length: 0\r\n\r\n");

        assertThat(read(reader).status()).isEqualTo(404);
    }

    @Test
    void readsNoBodyOfHeadResponse() throws IOException {
        ResponseReader reader = reader(OK + "Content-Length: 5\r\n\r\n");

        RawResponse response = Objects.requireNonNull(reader.read(true));

        assertThat(response.header("content-length")).isEqualTo("5");
        assertThat(response.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "HTTP/1.0 200 \r\n\r\n",
                OK,
                OK + "Content-Length: 5\r\n\r\nab",
                OK + "Content-Length: 0\n\r\n",
                OK + "Content-Length: 0\r\nContent-Length: 0\r\n\r\n",
                OK + "Content-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                OK + "Content Length: 0\r\n\r\n",
                OK + "a: \u0001\r\nContent-Length: 0\r\n\r\n",
                OK + "Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n",
                OK + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n",
                OK + "\r\nno end"
            })
    void rejectsInvalidHttp(String response) {
        assertThatThrownBy(() -> reader(response).read(false)).isInstanceOf(AssertionError.class);
    }

    private static ResponseReader reader(String responses) {
        return new ResponseReader(new ByteArrayInputStream(responses.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static RawResponse read(ResponseReader reader) throws IOException {
        return Objects.requireNonNull(reader.read(false));
    }
}

package dev.livemock.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses HTTP/1.1 responses strictly. Throws an {@link AssertionError} if a response violates the specification. */
public final class ResponseReader {

    private static final int CONTINUE = 100;
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.1 ([1-5][0-9]{2}) [ -~]*");
    private static final Pattern HEADER = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*([\\t -~]*)");
    private static final Pattern CHUNK_SIZE = Pattern.compile("[0-9a-fA-F]{1,8}");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,9}");

    private final InputStream in;

    /**
     * Creates a reader.
     *
     * @param in the bytes from the server, which should be buffered, since they are read one by one
     */
    public ResponseReader(InputStream in) {
        this.in = in;
    }

    /**
     * Reads the next response. Skips responses with status 100.
     *
     * @param toHead whether the response is to a HEAD request, and therefore has no body
     * @return the response, or null if the connection has ended
     */
    public @Nullable RawResponse read(boolean toHead) throws IOException {
        RawResponse response;
        do {
            String statusLine = readLine();
            if (statusLine == null) {
                return null;
            }
            int status = Integer.parseInt(match(STATUS_LINE, statusLine).group(1));
            Map<String, List<String>> headers = readHeaders();
            response = new RawResponse(status, headers, readBody(status, headers, toHead));
        } while (response.status() == CONTINUE);
        return response;
    }

    private Map<String, List<String>> readHeaders() throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = requireLine(); !line.isEmpty(); line = requireLine()) {
            Matcher header = match(HEADER, line);
            headers.computeIfAbsent(header.group(1), name -> new ArrayList<>(1)).add(header.group(2));
        }
        return headers;
    }

    private byte[] readBody(int status, Map<String, List<String>> headers, boolean toHead) throws IOException {
        List<String> lengths = headers.getOrDefault("Content-Length", List.of());
        List<String> encodings = headers.getOrDefault("Transfer-Encoding", List.of());
        require(lengths.size() + encodings.size() <= 1, "several lengths: " + headers);
        if (toHead || status == CONTINUE || status == 204 || status == 304) {
            return new byte[0];
        }
        if (!encodings.isEmpty()) {
            require(encodings.get(0).equals("chunked"), "unexpected Transfer-Encoding: " + encodings);
            return readChunks();
        }
        if (lengths.isEmpty()) {
            require(
                    headers.getOrDefault("Connection", List.of()).contains("close"),
                    "neither a length nor Connection: close");
            return in.readAllBytes();
        }
        return readBytes(Integer.parseInt(match(LENGTH, lengths.get(0)).group()));
    }

    private byte[] readChunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(match(CHUNK_SIZE, requireLine()).group(), 16);
            body.writeBytes(readBytes(size));
            require(requireLine().isEmpty(), "a chunk without an end");
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private byte[] readBytes(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        require(bytes.length == count, "an incomplete body: " + bytes.length + " of " + count + " bytes");
        return bytes;
    }

    private String requireLine() throws IOException {
        String line = readLine();
        require(line != null, "an incomplete response");
        return line == null ? "" : line;
    }

    private @Nullable String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\r'; c = in.read()) {
            if (c < 0 && line.size() == 0) {
                return null;
            }
            require(c >= 0 && c != '\n', "a line that does not end in CR LF: " + line);
            line.write(c);
        }
        require(in.read() == '\n', "a CR without LF after: " + line);
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private static Matcher match(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        require(matcher.matches(), "not HTTP: " + text);
        return matcher;
    }

    private static void require(boolean condition, String failure) {
        if (!condition) {
            throw new AssertionError(failure);
        }
    }
}

package dev.livemock.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A request whose body has the declared length. In all strings, each character is one byte.
 *
 * @param headers the headers, each a name and a value
 * @param chunk the size of the chunks of the body, or 0 for a body with a length
 */
record Message(String method, String target, List<List<String>> headers, String body, int chunk) {

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,40}");
    private static final Pattern TARGET = Pattern.compile("/[!-~&&[^\"#<>\\[\\]\\\\^`{|}]]{0,60000}");
    private static final Pattern VALUE = Pattern.compile("[\\t -~\\x80-\\xff]*");

    static Message get(String target) {
        return new Message("GET", target, List.of(List.of("Host", "localhost")), "", 0);
    }

    Message withMethod(String other) {
        return new Message(other, target, headers, body, chunk);
    }

    Message withTarget(String other) {
        return new Message(method, other, headers, body, chunk);
    }

    Message withBody(String other) {
        return new Message(method, target, headers, other, chunk);
    }

    Message withChunks(int size) {
        return new Message(method, target, headers, body, size);
    }

    Message with(String name, String value) {
        List<List<String>> more = new ArrayList<>(headers);
        more.add(List.of(name, value));
        return new Message(method, target, more, body, chunk);
    }

    /** Returns this message as a POST request with a form. */
    Message withForm(String form) {
        return withMethod("POST")
                .with("Content-Type", "application/x-www-form-urlencoded")
                .withBody(form);
    }

    /** Returns the bytes of the request. */
    HostileRequest toRequest() {
        return new HostileRequest(bytes(), hasDefiniteEnd(), method.equals("HEAD"));
    }

    private boolean hasDefiniteEnd() {
        return TOKEN.matcher(method).matches()
                && TARGET.matcher(target).matches()
                && headers.stream()
                        .allMatch(header -> TOKEN.matcher(header.get(0)).matches()
                                && VALUE.matcher(header.get(1)).matches()
                                && !isConnectionHeader(header.get(0)));
    }

    private static boolean isConnectionHeader(String header) {
        return List.of("content-length", "transfer-encoding", "connection", "upgrade")
                .contains(header.toLowerCase(Locale.ROOT));
    }

    private byte[] bytes() {
        StringBuilder head =
                new StringBuilder(256).append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        headers.forEach(header ->
                head.append(header.get(0)).append(": ").append(header.get(1)).append("\r\n"));
        if (chunk > 0) {
            head.append("Transfer-Encoding: chunked\r\n");
        } else if (!body.isEmpty()) {
            head.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(head.length() + body.length() + 2);
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes((chunk > 0 ? chunks() : body).getBytes(StandardCharsets.ISO_8859_1));
        return bytes.toByteArray();
    }

    private String chunks() {
        StringBuilder chunks = new StringBuilder();
        for (int i = 0; i < body.length(); i += chunk) {
            String part = body.substring(i, Math.min(i + chunk, body.length()));
            chunks.append(Integer.toHexString(part.length()))
                    .append("\r\n")
                    .append(part)
                    .append("\r\n");
        }
        return chunks.append("0\r\n\r\n").toString();
    }
}

package dev.livemock.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A request that knows where it ends: its body has the length that it says. All texts have a byte in each character.
 *
 * @param headers each a name and a value
 * @param chunk the size of the body's chunks, or 0 for a body with a length
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

    /** Posts a form. */
    Message withForm(String form) {
        return withMethod("POST")
                .with("Content-Type", "application/x-www-form-urlencoded")
                .withBody(form);
    }

    /** Returns the request as it is sent, and whether every server must agree where it ends. */
    HostileRequest toRequest() {
        return new HostileRequest(bytes(), hasAnEnd(), method.equals("HEAD"));
    }

    private boolean hasAnEnd() {
        return TOKEN.matcher(method).matches()
                && TARGET.matcher(target).matches()
                && headers.stream()
                        .allMatch(header -> TOKEN.matcher(header.get(0)).matches()
                                && VALUE.matcher(header.get(1)).matches()
                                && !isOfTheConnection(header.get(0)));
    }

    private static boolean isOfTheConnection(String header) {
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

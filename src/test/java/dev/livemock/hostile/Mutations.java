package dev.livemock.hostile;

import java.util.List;
import java.util.random.RandomGenerator;

/** Makes small changes to valid requests, which reach more code of the server than noise does. */
final class Mutations {

    private static final Generator<String> METHODS = Generator.of(
            "GET",
            "POST",
            "HEAD",
            "PUT",
            "DELETE",
            "PATCH",
            "OPTIONS",
            "TRACE",
            "CONNECT",
            "get",
            "X",
            "PROPFIND",
            "G\0T");

    private static final Generator<List<String>> HEADERS = random -> List.of(
            Generator.of(
                            "Accept",
                            "Content-Type",
                            "x-acs-action",
                            "x-acs-version",
                            "x-acs-date",
                            "x-acs-signature-nonce",
                            "x-acs-content-sha256",
                            "Authorization",
                            "Host",
                            "Origin",
                            "Sec-Fetch-Site",
                            "Range",
                            "If-Modified-Since",
                            "If-None-Match",
                            "Accept-Encoding",
                            "Accept-Charset",
                            "Content-Encoding",
                            "X-Forwarded-Host",
                            "X-Forwarded-For",
                            "X-HTTP-Method-Override",
                            "Cookie",
                            "Expect",
                            "Content-Length",
                            "Transfer-Encoding",
                            "Connection",
                            "Upgrade")
                    .next(random),
            Generator.oneOf(
                            Generator.of(
                                    "application/xml",
                                    "text/html",
                                    "*/*;q=0.1",
                                    "text/xml;q=2",
                                    "application/x-java-serialized-object",
                                    "multipart/form-data; boundary=a",
                                    "application/x-www-form-urlencoded; charset=utf-16",
                                    "bytes=0-1,5-4,-0",
                                    "bytes=999999999-",
                                    "ListMessageGroup",
                                    "ACS3-HMAC-SHA256 Credential=owner,SignedHeaders=host,Signature=0",
                                    "Bearer a",
                                    "100-continue",
                                    "chunked",
                                    "-1",
                                    "Thu, 01 Jan 1970 00:00:00 GMT",
                                    "http://localhost",
                                    "h2c",
                                    "$Version=1; a=\""),
                            Texts.ANY)
                    .next(random));

    private Mutations() {}

    static Generator<String> ofText(Generator<String> valid) {
        return random -> mutate(valid.next(random), random);
    }

    /** Changes a text at one to three positions. */
    static String mutate(String text, RandomGenerator random) {
        String mutated = text;
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            int from = random.nextInt(mutated.length() + 1);
            int to = Math.min(mutated.length(), from + random.nextInt(9));
            String before = mutated.substring(0, from);
            String after = mutated.substring(to);
            mutated = switch (random.nextInt(5)) {
                case 0 -> before + after;
                case 1 -> before + mutated.substring(from, to) + mutated.substring(from);
                case 2 -> before + (char) random.nextInt(256) + after;
                case 3 -> before + Texts.TRAPS.next(random) + mutated.substring(from);
                default -> before;
            };
        }
        return mutated;
    }

    /** Changes one part of a request. The body still has the declared length. */
    static Message mutate(Message valid, RandomGenerator random) {
        return switch (random.nextInt(7)) {
            case 0 -> valid.withMethod(METHODS.next(random));
            case 1 -> valid.withTarget(mutate(valid.target(), random));
            case 2 -> valid.withBody(mutate(valid.body(), random));
            case 3 -> valid.withTarget(escape(mutate(valid.target(), random)));
            case 4 -> valid.withChunks(random.nextInt(1, 50));
            default -> {
                List<String> header = HEADERS.next(random);
                yield valid.with(header.get(0), header.get(1));
            }
        };
    }

    /** Percent-encodes characters that are not allowed in a request line, so that the request is parsed. */
    private static String escape(String target) {
        StringBuilder escaped = new StringBuilder(target.length());
        target.chars().forEach(c -> {
            if (c <= ' ' || c >= 0x7f || "\"<>\\^`{|}#[]".indexOf(c) >= 0) {
                escaped.append('%').append("%02X".formatted(c));
            } else {
                escaped.append((char) c);
            }
        });
        return escaped.toString();
    }
}

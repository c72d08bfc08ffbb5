package dev.livemock.hostile;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/** Generates texts, from valid names to noise. Each character is one byte. */
final class Texts {

    /** The beginning of forged headers and log lines. */
    static final String FORGED = "forged-by-a-request";

    static final Generator<String> NUMBERS = Generator.of(
            "0",
            "1",
            "2",
            "20",
            "50",
            "51",
            "-1",
            "+1",
            "1.5",
            "1e3",
            "0x10",
            "01",
            "100000",
            "100001",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "99999999999999999999999999999999999999",
            "9".repeat(5_000),
            "NaN",
            "Infinity",
            "\u00d9\u00a1");

    static final Generator<String> NAMES = Generator.of(
            "VKL3demo",
            "AE35-demo-T95F",
            "BK17-demo-R20A",
            "CM82-demo-W41C",
            "de1a0",
            "ash",
            "ben",
            "nobody",
            "no-app");

    /** Control characters, syntax of other languages, incomplete encodings, and other input that parsers may fail on. */
    static final Generator<String> TRAPS = Generator.of(
            "",
            " ",
            "\0",
            "\u0001\u0008\u001b[31m",
            "\u007f",
            "a\r\n" + FORGED + ": yes",
            "\r\n\r\nGET /" + FORGED + " HTTP/1.1",
            "\n2026-01-02T03:04:05.678Z ERROR 1 --- [main] " + FORGED + " : all is lost",
            utf8("\u2028" + FORGED + "\u0085"),
            "]]>",
            "<![CDATA[",
            "</Message><Code>" + FORGED + "</Code>",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>&b;",
            "&amp;&lt;&#0;",
            "' OR '1'='1",
            "'; DROP TABLE message_group; --",
            "${jndi:ldap://localhost/a}",
            "#{1+1}${7*7}%{8*8}",
            "../../../../etc/passwd",
            "%s%n%x%1$s",
            utf8("\u665a\u95f4\u76f4\u64ad"),
            utf8("\ud83d\ude00\u200f\ufeff\ufffe"),
            "\u00ed\u00a0\u0080",
            "\u00c0\u0080",
            "\u00f4\u0090\u0080\u0080",
            "\u00ff\u00fe",
            "{\"a\":\"\\ud800\"}",
            "{\"a\":1,\"a\":2}",
            "{\"a\":{\"b\":[null]}}",
            "[\"a\",]",
            "null",
            "true",
            "{",
            "x".repeat(300),
            "x".repeat(9_000));

    static final Generator<String> NOISE = random -> noise(random, random.nextInt(1, 40));

    static final Generator<String> ANY = Generator.oneOf(NAMES, NUMBERS, TRAPS, NOISE);

    /** Deeply nested JSON and YAML. */
    static final Generator<String> NESTED = random -> nested(random, random.nextInt(1, 3_000));

    /** JSON objects for map parameters. */
    static final Generator<String> MAPS = Generator.of(
                    "{}", "{\"title\":\"Sunday stream\"}", "{\"n\":1}", "{\"]]>\":\"\\u0000\"}")
            .orOnceIn(3, Generator.oneOf(TRAPS, random -> map(random.nextInt(1_500)), Texts.NESTED));

    private Texts() {}

    static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String noise(RandomGenerator random, int length) {
        StringBuilder noise = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            noise.append((char) random.nextInt(256));
        }
        return noise.toString();
    }

    private static String map(int entries) {
        StringBuilder map = new StringBuilder("{\"a\":\"b\"");
        for (int i = 0; i < entries; i++) {
            map.append(",\"k").append(i).append("\":\"v\"");
        }
        return map.append('}').toString();
    }

    private static String nested(RandomGenerator random, int depth) {
        return switch (random.nextInt(4)) {
            case 0 -> "[".repeat(depth);
            case 1 -> "{\"Apps\":".repeat(depth) + "1" + "}".repeat(depth);
            case 2 -> "{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
            default -> "{a: ".repeat(depth) + "1" + "}".repeat(depth);
        };
    }
}

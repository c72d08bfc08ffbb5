package dev.livemock.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Parses {@code application/x-www-form-urlencoded} text, such as a query or a form, into {@link Parameters}. Unlike most
 * parsers, it rejects percent escapes without two hexadecimal digits and bytes that are not UTF-8.
 */
final class FormParser {

    private final Parameters target = new Parameters();

    private FormParser() {}

    /**
     * Parses a query or a form.
     *
     * @param text the encoded text; each character is one byte of the request (ISO-8859-1)
     * @throws dev.livemock.gateway.ApiException {@code LiveMock.MalformedRequest}
     */
    static Parameters parse(String text) {
        FormParser parser = new FormParser();
        parser.parsePairs(text);
        return parser.target;
    }

    private void parsePairs(String text) {
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('&', start);
            if (end < 0) {
                end = text.length();
            }
            if (end > start) {
                parsePair(text.substring(start, end));
            }
            start = end + 1;
        }
    }

    private void parsePair(String pair) {
        int equals = pair.indexOf('=');
        if (equals < 0) {
            target.add(decode(pair), "");
        } else {
            target.add(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
        }
    }

    private static String decode(String encoded) {
        return isPlain(encoded) ? encoded : decodeBytes(encoded);
    }

    private static boolean isPlain(String encoded) {
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%' || c == '+' || c >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String decodeBytes(String encoded) {
        ByteBuffer bytes = ByteBuffer.allocate(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                bytes.put(decodeEscape(encoded, i));
                i += 2;
            } else {
                bytes.put((byte) (c == '+' ? ' ' : c));
            }
        }
        return decodeUtf8(bytes.flip());
    }

    private static byte decodeEscape(String encoded, int percent) {
        if (percent + 2 >= encoded.length()
                || !HexFormat.isHexDigit(encoded.charAt(percent + 1))
                || !HexFormat.isHexDigit(encoded.charAt(percent + 2))) {
            throw ErrorCode.MALFORMED_REQUEST.exception("a % in the parameters is not followed by two hex digits");
        }
        return (byte) HexFormat.fromHexDigits(encoded, percent + 1, percent + 3);
    }

    private static String decodeUtf8(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw ErrorCode.MALFORMED_REQUEST.exception("a parameter is not UTF-8");
        }
    }
}

package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;

/** The decoded parameters of a call by name, in the order of the request. A name may be repeated. */
public final class Parameters {

    private static final char DELETE = 0x7F;

    private final MultiValueMap<String, String> values = new LinkedMultiValueMap<>();

    private Parameters() {}

    /**
     * Reads the parameters of a request's query.
     *
     * @throws ApiException {@code LiveMock.MalformedRequest} in the cases of {@link #parse}, or if a character is not
     *     printable ASCII
     */
    public static Parameters ofQuery(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null) {
            return new Parameters();
        }
        if (!isPrintableAscii(query)) {
            throw ErrorCode.MALFORMED_REQUEST.exception(
                    "characters of the query that are not printable ASCII must be percent-encoded");
        }
        return parse(query);
    }

    private static boolean isPrintableAscii(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < DELETE);
    }

    /**
     * Reads the parameters of a query or a form.
     *
     * @param encoded the encoded text; each character is one byte of the request (ISO-8859-1)
     * @throws ApiException {@code LiveMock.MalformedRequest} if a percent escape is invalid, or if the decoded bytes are not
     *     UTF-8
     */
    public static Parameters parse(String encoded) {
        Parameters parameters = new Parameters();
        for (String pair : StringUtils.tokenizeToStringArray(encoded, "&", false, true)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            parameters.values.add(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
        return parameters;
    }

    /** Decodes strictly. The decoder of the JDK accepts some invalid escapes, and replaces bytes that are not UTF-8. */
    private static String decode(String encoded) {
        if (!isEncoded(encoded)) {
            return encoded;
        }
        try {
            String bytes = StringUtils.uriDecode(encoded.replace('+', ' '), StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (IllegalArgumentException e) {
            throw ErrorCode.MALFORMED_REQUEST.exception("a % in the parameters is not followed by two hex digits");
        } catch (CharacterCodingException e) {
            throw ErrorCode.MALFORMED_REQUEST.exception("a parameter is not UTF-8");
        }
    }

    private static boolean isEncoded(String text) {
        return text.chars().anyMatch(c -> c == '%' || c == '+' || c > DELETE);
    }

    /** Returns these parameters followed by others. */
    Parameters with(Parameters others) {
        Parameters all = new Parameters();
        all.values.addAll(values);
        all.values.addAll(others.values);
        return all;
    }

    /** Returns the values of each parameter, in the order of the request, without the parameters of the given names. */
    public Map<String, List<String>> without(Set<String> names) {
        Map<String, List<String>> others = new LinkedHashMap<>(values);
        others.keySet().removeAll(names);
        return others;
    }

    /** Returns the names, in the order of the request. */
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** Returns all pairs of a name and a value, grouped by name. */
    public Stream<Map.Entry<String, String>> stream() {
        return values.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> Map.entry(entry.getKey(), value)));
    }

    /** Returns all values of a parameter, including empty ones. The list is empty if the parameter is absent. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /**
     * Returns the first value of a parameter, or null if the parameter is absent or this value is empty. The API does not
     * distinguish the two.
     */
    public @Nullable String first(String name) {
        List<String> all = all(name);
        return all.isEmpty() || all.get(0).isEmpty() ? null : all.get(0);
    }
}

package dev.livemock.auth;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/** Percent-encodes the UTF-8 bytes of all characters except {@code A-Z a-z 0-9 - _ . ~}, as both signature versions require. */
final class PercentEncoder {

    private static final Comparator<Map.Entry<String, String>> BY_NAME_AND_VALUE =
            Map.Entry.<String, String>comparingByKey().thenComparing(Map.Entry.comparingByValue());

    private PercentEncoder() {}

    static String encode(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * Returns the parameters as an encoded query string, sorted by name and then by value, as both signature versions
     * require.
     */
    static String encodeSorted(Stream<Map.Entry<String, String>> parameters) {
        return parameters
                .sorted(BY_NAME_AND_VALUE)
                .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }
}

package dev.livemock.gateway;

import dev.livemock.storage.StorableText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the parameters that hold more than one text: maps and lists. */
final class CompoundParameter {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private CompoundParameter() {}

    /**
     * Reads a map, {@code {"a":"b"}}. A value that is not a text becomes its JSON text, {@code {"a":1}} the same as
     * {@code {"a":"1"}}: the SDKs send what their user put in, and the answers have texts only.
     *
     * @throws IllegalArgumentException if it is not a JSON object, or has a null or a text that cannot be stored
     */
    static Map<String, String> readMap(String text) {
        JsonNode object = parse(text);
        if (!object.isObject()) {
            throw new IllegalArgumentException("not a JSON object");
        }
        Map<String, String> map = new LinkedHashMap<>();
        object.properties().forEach(entry -> map.put(StorableText.require(entry.getKey()), textOf(entry.getValue())));
        return map;
    }

    /**
     * Reads a list, {@code a,b} as the SDKs send it or {@code ["a","b"]} as the vendor's older pages show it.
     *
     * @throws IllegalArgumentException if one of its texts is empty, null or cannot be stored, or it is not a list
     */
    static List<String> readList(String text) {
        List<String> items = new ArrayList<>();
        if (text.startsWith("[")) {
            parse(text).forEach(item -> items.add(textOf(item)));
        } else {
            items.addAll(Arrays.asList(text.split(",", -1)));
        }
        if (items.stream().map(StorableText::require).anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("an empty text in a list");
        }
        return items;
    }

    private static JsonNode parse(String text) {
        try {
            return STRICT.readTree(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    private static String textOf(JsonNode value) {
        if (value.isNull()) {
            throw new IllegalArgumentException("a null where a text is expected");
        }
        return StorableText.require(value.isString() ? value.asString() : value.toString());
    }
}

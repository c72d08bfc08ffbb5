package dev.livemock.gateway;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.Assert;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads parameters that contain several strings: maps and lists. */
final class CompoundParameter {

    private CompoundParameter() {}

    /**
     * Reads a map such as {@code {"a":"b"}}. The SDKs send values of any type, but responses contain only strings. A value that
     * is not a string is therefore replaced by its unchanged JSON text: {@code {"a":1}} is the same as {@code {"a":"1"}}.
     *
     * @throws IllegalArgumentException if the text is not a JSON object or repeats a key, if a value is null, if a key or a
     *     value cannot be stored, or if the JSON of the map exceeds 64 KiB
     */
    static StringMap readMap(String text) {
        Map<String, String> map = new LinkedHashMap<>();
        try (JsonParser parser = ApiMappers.JSON.createParser(text)) {
            Assert.isTrue(parser.nextToken() == JsonToken.START_OBJECT, "not a JSON object");
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = StorableText.require(parser.currentName());
                parser.nextToken();
                map.put(key, readText(parser, text));
            }
            Assert.isTrue(parser.nextToken() == null, "unexpected content after the object");
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
        StringMap result = StringMap.of(map);
        Assert.isTrue(result.isWithinLimit(), "the map is too large");
        return result;
    }

    /**
     * Reads a list: {@code a,b} as the SDKs send it, or {@code ["a","b"]} or {@code ["a,b"]} as the vendor's older pages show it.
     *
     * @throws IllegalArgumentException if the text is not a list of strings, if the list is empty, or if an element is empty or
     *     cannot be stored
     */
    static List<String> readList(String text) {
        List<String> texts = text.stripLeading().startsWith("[") ? readArray(text) : List.of(text);
        Assert.notEmpty(texts, "the list is empty");
        Assert.noNullElements(texts, "an element of the list is null");
        List<String> items = texts.stream()
                .flatMap(joined -> Arrays.stream(joined.split(",", -1)))
                .toList();
        items.forEach(item -> Assert.isTrue(
                !item.isEmpty() && StorableText.isStorable(item),
                "an element of the list is empty or cannot be stored"));
        return items;
    }

    private static List<String> readArray(String text) {
        try {
            return ApiMappers.JSON.readerForListOf(String.class).readValue(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a list of strings", e);
        }
    }

    private static String readText(JsonParser parser, String json) {
        JsonToken token = parser.currentToken();
        Assert.isTrue(token != null && token != JsonToken.VALUE_NULL, "a null where a string is expected");
        return StorableText.require(token.isScalarValue() ? parser.getString() : readNested(parser, json));
    }

    /** Returns the text of an object or an array. Does not parse its numbers, since that would change their format. */
    private static String readNested(JsonParser parser, String json) {
        long start = parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        long end = parser.currentLocation().getCharOffset();
        return json.substring((int) start, (int) end);
    }
}

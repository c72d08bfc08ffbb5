package dev.livemock.gateway;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the parameters that hold more than one text: maps and lists. */
final class CompoundParameter {

    /** The most that the JSON of a map may have, in bytes. The vendor names no limit; a page holds up to 50 maps. */
    private static final int MAX_MAP_BYTES = 64 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CompoundParameter() {}

    /**
     * Reads a map, {@code {"a":"b"}}. A value that is not a text becomes its JSON text, exactly as it was sent: {@code {"a":1}}
     * is the same as {@code {"a":"1"}}. The SDKs send what their user put in, and the answers have texts only.
     *
     * @throws IllegalArgumentException if it is not a JSON object, is over 64 KiB, or has a null or a text that cannot be
     *     stored
     */
    static StringMap readMap(String text) {
        Map<String, String> map = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(text)) {
            require(parser.nextToken() == JsonToken.START_OBJECT, "not a JSON object");
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = StorableText.require(parser.currentName());
                parser.nextToken();
                map.put(key, readText(parser, text));
            }
            require(parser.nextToken() == null, "something follows the object");
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
        StringMap result = StringMap.of(map);
        require(result.json().getBytes(StandardCharsets.UTF_8).length <= MAX_MAP_BYTES, "a map that is too large");
        return result;
    }

    /**
     * Reads a list, {@code a,b} as the SDKs send it or {@code ["a","b"]} as the vendor's older pages show it.
     *
     * @throws IllegalArgumentException if it is empty, one of its texts is empty or cannot be stored, or it is not a list
     *     of texts
     */
    static List<String> readList(String text) {
        List<String> items = text.stripLeading().startsWith("[") ? readArray(text) : Arrays.asList(text.split(",", -1));
        require(!items.isEmpty(), "an empty list");
        items.forEach(item -> require(!StorableText.require(item).isEmpty(), "an empty text in a list"));
        return items;
    }

    private static List<String> readArray(String text) {
        List<String> items = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.VALUE_STRING) {
                items.add(parser.getString());
            }
            require(parser.currentToken() == JsonToken.END_ARRAY, "not a list of texts");
            require(parser.nextToken() == null, "something follows the list");
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
        return items;
    }

    private static String readText(JsonParser parser, String json) {
        JsonToken token = parser.currentToken();
        require(token != null && token != JsonToken.VALUE_NULL, "a null where a text is expected");
        return StorableText.require(token.isScalarValue() ? parser.getString() : readNested(parser, json));
    }

    /** Returns the text of an object or an array, without parsing its numbers, which would change them. */
    private static String readNested(JsonParser parser, String json) {
        long start = parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        long end = parser.currentLocation().getCharOffset();
        return json.substring((int) start, (int) end);
    }

    private static void require(boolean condition, String reason) {
        if (!condition) {
            throw new IllegalArgumentException(reason);
        }
    }
}

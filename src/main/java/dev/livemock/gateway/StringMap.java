package dev.livemock.gateway;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A map of strings, such as an {@code Extension}, as JSON text. It is stored and returned in this form, without being parsed.
 *
 * @param json a JSON object whose values are strings
 */
public record StringMap(@JsonValue @JsonRawValue String json) {

    /** No entries. */
    public static final StringMap EMPTY = new StringMap("{}");

    /** The size limit of the JSON, in bytes. The vendor documents no limit. A page contains up to 100 maps. */
    static final int MAX_BYTES = 64 << 10;

    public static StringMap of(Map<String, String> map) {
        return map.isEmpty() ? EMPTY : new StringMap(JsonMapper.shared().writeValueAsString(map));
    }

    /** Returns whether the JSON has at most {@link #MAX_BYTES} bytes. */
    boolean isWithinLimit() {
        return json.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }
}

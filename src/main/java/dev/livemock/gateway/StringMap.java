package dev.livemock.gateway;

import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * A map of strings, such as an {@code Extension}, as JSON text. It is stored and returned in this form, without being parsed.
 *
 * @param json a JSON object whose values are strings
 */
public record StringMap(String json) implements JacksonSerializable {

    /** No entries. */
    public static final StringMap EMPTY = new StringMap("{}");

    public static StringMap of(Map<String, String> map) {
        return map.isEmpty() ? EMPTY : new StringMap(JsonMapper.shared().writeValueAsString(map));
    }

    @Override
    public void serialize(JsonGenerator generator, SerializationContext context) {
        generator.writeRawValue(json);
    }

    @Override
    public void serializeWithType(JsonGenerator generator, SerializationContext context, TypeSerializer type) {
        serialize(generator, context);
    }
}

package dev.livemock.gateway;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * A part of an answer that is written already, for one that is answered many times before it changes.
 *
 * @param json the JSON, as it is in the answer
 * @param <T> what was written
 */
@SuppressWarnings("UnusedTypeParameter") // says to the reader and the compiler what was written
public record SerializedJson<T>(SerializableString json) implements JacksonSerializable {

    /** Writes a part of an answer. */
    public static <T> SerializedJson<T> of(T part) {
        SerializedString json = new SerializedString(ResponseJson.MAPPER.writeValueAsString(part));
        json.asUnquotedUTF8();
        return new SerializedJson<>(json);
    }

    /** Returns how many characters it has. */
    public int length() {
        return json.charLength();
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

package dev.livemock.gateway;

import com.fasterxml.jackson.annotation.JsonValue;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.util.RawValue;

/**
 * A part of a response that is already serialized. Use it for parts that are cached.
 *
 * @param json the JSON
 * @param <T> the type of the serialized value
 */
@SuppressWarnings("UnusedTypeParameter") // documents the type of the serialized value
public record SerializedJson<T>(SerializableString json) {

    /** Serializes a part of a response. */
    public static <T> SerializedJson<T> of(T part) {
        SerializedString json = new SerializedString(ApiMappers.JSON.writeValueAsString(part));
        json.asUnquotedUTF8(); // The string caches the bytes, so that responses do not encode it again.
        return new SerializedJson<>(json);
    }

    /** Returns the number of characters. */
    public int length() {
        return json.charLength();
    }

    @JsonValue
    RawValue toRawValue() {
        return new RawValue(json);
    }
}

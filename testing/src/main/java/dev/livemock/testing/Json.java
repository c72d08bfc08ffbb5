package dev.livemock.testing;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes the JSON of the control API, whose field names are capitalized. */
final class Json {

    private static final Gson GSON = new GsonBuilder()
            .disableHtmlEscaping()
            .setFieldNamingPolicy(FieldNamingPolicy.UPPER_CAMEL_CASE)
            .registerTypeAdapter(Instant.class, (JsonDeserializer<Instant>)
                    (json, type, context) -> Instant.parse(json.getAsString()))
            .registerTypeAdapter(new TypeToken<List<String>>() {}.getType(), (JsonDeserializer<List<String>>)
                    (json, type, context) -> stringsOf(json))
            .create();

    private Json() {}

    static String write(Object value) {
        return GSON.toJson(value);
    }

    /** Returns the name of an enum constant in the API, such as {@code Failed}. */
    static String nameOf(Enum<?> constant) {
        return GSON.toJsonTree(constant).getAsString();
    }

    static <T> T read(String json, Class<T> type) {
        return GSON.fromJson(json, type);
    }

    /** Reads a JSON object. Returns null if the text is not a JSON object. */
    static <T> @Nullable T tryRead(String text, Class<T> type) {
        try {
            return GSON.fromJson(text, type);
        } catch (JsonParseException e) {
            return null;
        }
    }

    /** Returns the strings of a list. A parameter that was sent once is a single string. */
    private static List<String> stringsOf(JsonElement json) {
        if (json.isJsonArray()) {
            JsonArray array = json.getAsJsonArray();
            return array.asList().stream().map(JsonElement::getAsString).toList();
        }
        return List.of(json.getAsString());
    }
}

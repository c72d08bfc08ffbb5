package dev.livemock.storage;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Stores an object of strings, such as an {@code Extension}, as JSON text. */
@Converter
public class StringMapConverter implements AttributeConverter<Map<String, String>, String> {

    private static final String EMPTY = "{}";
    private static final TypeReference<Map<String, String>> TYPE = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String convertToDatabaseColumn(Map<String, String> map) {
        return toText(map);
    }

    @Override
    public Map<String, String> convertToEntityAttribute(String text) {
        return text.equals(EMPTY) ? Map.of() : JSON.readValue(text, TYPE);
    }

    /** Returns the JSON text that stands for a map in the database. */
    public static String toText(Map<String, String> map) {
        return map.isEmpty() ? EMPTY : JSON.writeValueAsString(map);
    }
}

package dev.livemock.group;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Stores an {@code Extension}, an object of strings, as JSON text. */
@Converter
class ExtensionConverter implements AttributeConverter<Map<String, String>, String> {

    private static final String EMPTY = "{}";
    private static final TypeReference<Map<String, String>> TYPE = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String convertToDatabaseColumn(Map<String, String> extension) {
        return toText(extension);
    }

    @Override
    public Map<String, String> convertToEntityAttribute(String text) {
        return text.equals(EMPTY) ? Map.of() : JSON.readValue(text, TYPE);
    }

    static String toText(Map<String, String> extension) {
        return extension.isEmpty() ? EMPTY : JSON.writeValueAsString(extension);
    }
}

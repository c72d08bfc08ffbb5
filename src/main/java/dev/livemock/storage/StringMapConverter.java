package dev.livemock.storage;

import dev.livemock.gateway.StringMap;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a {@link StringMap} as its JSON text. */
@Converter(autoApply = true)
class StringMapConverter implements AttributeConverter<StringMap, String> {

    @Override
    public String convertToDatabaseColumn(StringMap map) {
        return map.json();
    }

    @Override
    public StringMap convertToEntityAttribute(String json) {
        return new StringMap(json);
    }
}

package dev.livemock.control;

import dev.livemock.storage.StorableText;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a text and rejects one that a database cannot store. */
final class StorableTextDeserializer extends StdDeserializer<String> {

    /** The reason why a text is rejected. */
    static final String NOT_STORABLE = "it has a character that cannot be stored";

    StorableTextDeserializer() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (!StorableText.isStorable(text)) {
            throw DatabindException.from(parser, NOT_STORABLE);
        }
        return text;
    }
}

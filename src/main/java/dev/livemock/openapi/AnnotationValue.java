package dev.livemock.openapi;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Parses values of annotations. A value is JSON, except that strings are written without quotes. */
final class AnnotationValue {

    private AnnotationValue() {}

    static JsonNode of(String text, JsonNode schema) {
        String type = schema.path("type").asString("");
        boolean isText = type.equals("string") || (type.isEmpty() && !text.startsWith("{"));
        return isText ? StringNode.valueOf(text) : JsonMapper.shared().readTree(text);
    }
}

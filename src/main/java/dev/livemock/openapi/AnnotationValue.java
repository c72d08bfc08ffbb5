package dev.livemock.openapi;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Parses values of annotations. A value is JSON, except that strings are written without quotes. */
final class AnnotationValue {

    private AnnotationValue() {}

    static JsonNode of(String text, JsonNode schema) {
        boolean isText = schema.path("type").asString("string").equals("string") && !text.startsWith("{");
        return isText ? StringNode.valueOf(text) : JsonMapper.shared().readTree(text);
    }
}

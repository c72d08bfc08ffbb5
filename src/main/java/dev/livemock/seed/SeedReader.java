package dev.livemock.seed;

import dev.livemock.gateway.ParseErrorMessage;
import dev.livemock.gateway.StrictMappers;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads seed documents, JSON or YAML by the ending of their name, and takes nothing for what it is not. */
@Component
class SeedReader {

    private static final Set<String> YAML_ENDINGS = Set.of("yaml", "yml");
    private static final Set<String> JSON_ENDINGS = Set.of("json");
    private static final String NOTHING = "~";

    /** The beginning of what YAML abbreviates to {@code !!}. */
    private static final String STANDARD_TAG = "tag:yaml.org,2002:";

    /** The tags of what JSON has too. */
    private static final Set<String> PLAIN_TAGS = Stream.of("str", "int", "float", "bool", "null", "map", "seq")
            .map(STANDARD_TAG::concat)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> FIELDS_OF_AN_ANSWER = Set.of("RequestId", "Result");
    private static final String RECORDED =
            "this is an answer of ListMessageGroup; plant it with POST /_livemock/seed?UserId=…";

    private final HeapBudget heap;

    SeedReader(HeapBudget heap) {
        this.heap = heap;
    }

    /** Tells whether a file is a seed document, by the ending of its name. */
    static boolean isSeed(String filename) {
        String ending = endingOf(filename);
        return JSON_ENDINGS.contains(ending) || YAML_ENDINGS.contains(ending);
    }

    private static String endingOf(String filename) {
        return filename.substring(filename.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a document.
     *
     * @throws SeedException if it cannot be read or parsed, or has an unknown field or a wrong type
     */
    SeedDocument read(Resource resource) {
        return read(resource, SeedDocument.class);
    }

    /**
     * Reads an answer of ListMessageGroup.
     *
     * @throws SeedException if it cannot be read or parsed, or has a wrong type
     */
    RecordedResponse readRecorded(Resource resource) {
        return read(resource, RecordedResponse.class);
    }

    private <T> T read(Resource resource, Class<T> type) {
        String name = resource.getDescription();
        ObjectMapper mapper = YAML_ENDINGS.contains(endingOf(String.valueOf(resource.getFilename())))
                ? StrictMappers.yaml()
                : StrictMappers.json();
        try {
            heap.requireRoom(name, "the beginning", HeapEstimate.ofDocument(resource.contentLength()), "");
            byte[] bytes = resource.getContentAsByteArray();
            requirePlainYaml(name, mapper, bytes);
            T document = mapper.readValue(bytes, type);
            if (document == null) {
                throw new SeedException(name, "the beginning", "it is empty", null);
            }
            return document;
        } catch (JacksonException e) {
            ParseErrorMessage failure = new ParseErrorMessage(e);
            throw new SeedException(name, failure.place(), isRecorded(e) ? RECORDED : failure.reason(), e);
        } catch (IOException e) {
            throw new SeedException(name, "the beginning", "it cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private static boolean isRecorded(JacksonException e) {
        return e instanceof UnrecognizedPropertyException unknown
                && e.getPath().size() == 1
                && FIELDS_OF_AN_ANSWER.contains(unknown.getPropertyName());
    }

    private static @Nullable String unsupported(YAMLParser parser) {
        if (parser.isCurrentAlias()) {
            return "YAML aliases are not supported";
        }
        String tag = parser.getTypeId();
        if (tag != null && !PLAIN_TAGS.contains(tag)) {
            return "the YAML tag " + abbreviate(tag) + " is not supported";
        }
        return NOTHING.equals(parser.getString())
                ? "~ is not supported, in quotes or not; write null for nothing"
                : null;
    }

    /** Returns a tag as it is written. The parser has removed the first exclamation mark of one that is not standard. */
    private static String abbreviate(String tag) {
        return tag.startsWith(STANDARD_TAG) ? "!!" + tag.substring(STANDARD_TAG.length()) : "!" + tag;
    }

    /** The parser reads an alias as the text of its name, and the sign for nothing as a text, which nobody meant. */
    private static void requirePlainYaml(String document, ObjectMapper mapper, byte[] bytes) {
        if (!(mapper instanceof YAMLMapper)) {
            return;
        }
        try (JsonParser parser = mapper.createParser(bytes)) {
            while (parser.nextToken() != null) {
                String unsupported = unsupported((YAMLParser) parser);
                if (unsupported != null) {
                    String place = ParseErrorMessage.lineOf(parser.currentTokenLocation());
                    throw new SeedException(document, place, unsupported, null);
                }
            }
        }
    }
}

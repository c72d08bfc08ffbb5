package dev.livemock.seed;

import dev.livemock.json.ParseFailure;
import dev.livemock.json.StrictMappers;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads seed documents, JSON or YAML by the ending of their name, and takes nothing for what it is not. */
@Component
class SeedReader {

    private static final Set<String> YAML_ENDINGS = Set.of("yaml", "yml");
    private static final Set<String> JSON_ENDINGS = Set.of("json");

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
    RecordedAnswer readRecorded(Resource resource) {
        return read(resource, RecordedAnswer.class);
    }

    private static <T> T read(Resource resource, Class<T> type) {
        String name = resource.getDescription();
        ObjectMapper mapper = YAML_ENDINGS.contains(endingOf(String.valueOf(resource.getFilename())))
                ? StrictMappers.yaml()
                : StrictMappers.json();
        try {
            byte[] bytes = resource.getContentAsByteArray();
            requireNoAliases(name, mapper, bytes);
            T document = mapper.readValue(bytes, type);
            if (document == null) {
                throw new SeedException(name, "the beginning", "it is empty", null);
            }
            return document;
        } catch (JacksonException e) {
            ParseFailure failure = new ParseFailure(e);
            throw new SeedException(name, failure.place(), failure.reason(), e);
        } catch (IOException e) {
            throw new SeedException(name, "the beginning", "it cannot be read (" + e.getMessage() + ")", e);
        }
    }

    /** The parser reads an alias as the text of its name, which nobody meant. */
    private static void requireNoAliases(String document, ObjectMapper mapper, byte[] bytes) {
        if (!(mapper instanceof YAMLMapper)) {
            return;
        }
        try (JsonParser parser = mapper.createParser(bytes)) {
            while (parser.nextToken() != null) {
                if (((YAMLParser) parser).isCurrentAlias()) {
                    String place = ParseFailure.lineOf(parser.currentTokenLocation());
                    throw new SeedException(document, place, "YAML aliases are not supported", null);
                }
            }
        }
    }
}

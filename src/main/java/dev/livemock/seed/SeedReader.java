package dev.livemock.seed;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;
import tools.jackson.dataformat.yaml.YAMLMapper;

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
        String name = resource.getDescription();
        ObjectMapper mapper = YAML_ENDINGS.contains(endingOf(String.valueOf(resource.getFilename())))
                ? strict(YAMLMapper.builder())
                : strict(JsonMapper.builder());
        try (InputStream input = resource.getInputStream()) {
            SeedDocument document = mapper.readValue(input, SeedDocument.class);
            if (document == null) {
                throw new SeedException(name, "the beginning", "it is empty", null);
            }
            return document;
        } catch (JacksonException e) {
            throw new SeedException(name, placeOf(e), reasonOf(e), e);
        } catch (IOException e) {
            throw new SeedException(name, "the beginning", "it cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private static <M extends ObjectMapper, B extends MapperBuilder<M, B>> M strict(B builder) {
        return builder.propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfig(LogicalType.Textual, config -> config.setCoercion(
                                CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    private static String placeOf(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        String line = location == null || location.getLineNr() < 0
                ? "an unknown line"
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
        String path = pathOf(e);
        return path.isEmpty() ? line : line + " (" + path + ")";
    }

    private static String pathOf(JacksonException e) {
        return e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String reasonOf(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "the field " + unknown.getPropertyName() + " is unknown; known are "
                    + new TreeSet<>(unknown.getKnownPropertyIds());
        }
        if (e instanceof InvalidFormatException wrong) {
            return wrong.getValue() + " is not " + nameOf(wrong.getTargetType());
        }
        if (String.valueOf(e.getOriginalMessage()).startsWith("Trailing token")) {
            return "something follows the end of the document";
        }
        if (e instanceof MismatchedInputException wrong) {
            return "what stands there is not " + nameOf(wrong.getTargetType());
        }
        if (e instanceof StreamReadException || e instanceof DatabindException) {
            return firstLine(e.getOriginalMessage());
        }
        return firstLine(String.valueOf(e.getMessage()));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("it cannot be parsed");
    }

    private static String nameOf(Class<?> type) {
        if (type == String.class) {
            return "a text (numbers and true or false need quotes to be one)";
        }
        if (type == Long.class || type == Integer.class) {
            return "an integer";
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        return Iterable.class.isAssignableFrom(type) ? "a list" : "an object";
    }
}

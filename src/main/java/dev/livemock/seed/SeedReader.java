package dev.livemock.seed;

import dev.livemock.gateway.ApiMappers;
import dev.livemock.gateway.ParseErrorMessage;
import dev.livemock.storage.HeapBudget;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidatorFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads seed documents in JSON or YAML, depending on the file name extension or the content. Fields and types must match
 * exactly, and the constraints of the records must hold.
 */
@Component
public class SeedReader {

    private static final Pattern YAML_NAME = Pattern.compile("(?is).*\\.ya?ml");
    private static final Pattern SEED_NAME = Pattern.compile("(?is).*\\.(json|ya?ml)");
    private static final String YAML_NULL = "~";

    /** The prefix that YAML abbreviates to {@code !!}. */
    private static final String STANDARD_TAG = "tag:yaml.org,2002:";

    /** The tags of types that JSON has too. */
    private static final Set<String> PLAIN_TAGS = Stream.of("str", "int", "float", "bool", "null", "map", "seq")
            .map(STANDARD_TAG::concat)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> RESPONSE_FIELDS = Set.of("RequestId", "Result");
    private static final String RECORDED_RESPONSE_REASON =
            "this is a recorded ListMessageGroup response; load it with POST /_livemock/seed?UserId=…";

    private final SeedSettings settings;
    private final HeapBudget heap;
    private final Validator validator;

    SeedReader(SeedSettings settings, HeapBudget heap, ValidatorFactory validators) {
        this.settings = settings;
        this.heap = heap;
        this.validator = validators
                .unwrap(HibernateValidatorFactory.class)
                .usingContext()
                .failFast(true)
                .getValidator();
    }

    /** Returns whether a file is a seed document, based on its file name extension. */
    static boolean isSeed(String filename) {
        return SEED_NAME.matcher(filename).matches();
    }

    /**
     * Reads and checks a seed document in JSON or YAML, depending on its file name extension or its first character.
     *
     * @throws SeedException if it cannot be used
     */
    public CheckedSeed read(Resource document) {
        return readAll(document.getDescription(), List.of(document));
    }

    /**
     * Reads and checks a recorded ListMessageGroup response in JSON or YAML.
     *
     * @param userId the user whose groups were listed
     * @throws SeedException if it cannot be used
     */
    public CheckedSeed readRecorded(Resource response, String userId) {
        RecordedResponse recorded = read(response, RecordedResponse.class);
        DuplicateIdCheck.check(response.getDescription(), recorded);
        return new CheckedSeed(response.getDescription(), recorded.toApps(userId), true);
    }

    /**
     * Reads and checks the seed of {@code livemock.seed} again.
     *
     * @throws SeedException if it can no longer be used
     */
    public CheckedSeed reloadConfigured() {
        try {
            return readConfigured();
        } catch (InvalidConfigurationPropertyValueException e) {
            throw new SeedException(
                    SeedSettings.DOCUMENT, "the location " + e.getValue(), String.valueOf(e.getReason()), e);
        }
    }

    /**
     * Reads and checks the seed of {@code livemock.seed}.
     *
     * @throws SeedException if it cannot be used
     * @throws InvalidConfigurationPropertyValueException if one of its locations cannot be used
     */
    CheckedSeed readConfigured() {
        return readAll(SeedSettings.DOCUMENT, SeedLocations.findAll(settings));
    }

    /**
     * Reads seed documents, and checks that their IDs are unique.
     *
     * @param name the name of all documents in error messages
     * @throws SeedException if one of them cannot be used
     */
    CheckedSeed readAll(String name, List<Resource> resources) {
        DuplicateIdCheck uniqueness = new DuplicateIdCheck();
        List<SeedApp> apps = new ArrayList<>();
        for (Resource resource : resources) {
            SeedDocument document = read(resource, SeedDocument.class);
            uniqueness.check(resource.getDescription(), document);
            apps.addAll(document.apps());
        }
        return new CheckedSeed(name, apps, false);
    }

    /**
     * Reads a document.
     *
     * @param type {@link SeedDocument} or {@link RecordedResponse}
     * @throws SeedException if it does not fit into the heap, cannot be read or parsed, is empty, has an unknown field, or
     *     violates a constraint
     */
    <T> T read(Resource resource, Class<T> type) {
        String name = resource.getDescription();
        try {
            heap.requireFits(
                    HeapEstimate.ofDocument(resource.contentLength()),
                    shortage -> new SeedException(name, "the top level", shortage));
            byte[] bytes = resource.getContentAsByteArray();
            ObjectMapper mapper = isYaml(resource.getFilename(), bytes) ? ApiMappers.yaml() : ApiMappers.JSON;
            requirePlainYaml(name, mapper, bytes);
            T document = mapper.readValue(bytes, type);
            if (document == null) {
                throw new SeedException(name, "the top level", "must not be empty");
            }
            validator.validate(document).forEach(violation -> {
                throw new SeedException(name, locationOf(violation), violation.getMessage());
            });
            return document;
        } catch (JacksonException e) {
            ParseErrorMessage failure = new ParseErrorMessage(e);
            throw new SeedException(
                    name, failure.location(), isRecordedResponse(e) ? RECORDED_RESPONSE_REASON : failure.reason(), e);
        } catch (IOException e) {
            throw new SeedException(name, "the top level", "it cannot be read (" + e.getMessage() + ")", e);
        }
    }

    /** Returns the location of a violation, such as {@code Apps[0].Extension.key}. */
    private static String locationOf(ConstraintViolation<?> violation) {
        StringBuilder location = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                location.append('[').append(node.getIndex()).append(']');
            }
            if (node.getKey() != null) {
                location.append('.').append(node.getKey());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                location.append(location.isEmpty() ? "" : ".").append(StringUtils.capitalize(node.getName()));
            }
        }
        return location.toString();
    }

    /** Returns whether a document is YAML. Without a file name, it is JSON if it begins with a brace or a bracket. */
    private static boolean isYaml(@Nullable String filename, byte[] bytes) {
        if (filename != null) {
            return YAML_NAME.matcher(filename).matches();
        }
        int first = 0;
        while (first < bytes.length && Character.isWhitespace(bytes[first])) {
            first++;
        }
        return first < bytes.length && bytes[first] != '{' && bytes[first] != '[';
    }

    private static boolean isRecordedResponse(JacksonException e) {
        return e instanceof UnrecognizedPropertyException unknown
                && e.getPath().size() == 1
                && RESPONSE_FIELDS.contains(unknown.getPropertyName());
    }

    /** Returns the reason to reject the current token, or null to accept it. */
    private static @Nullable String rejectionOf(YAMLParser parser) {
        if (parser.isCurrentAlias()) {
            return "YAML aliases are not supported";
        }
        String tag = parser.getTypeId();
        if (tag != null && !PLAIN_TAGS.contains(tag)) {
            return "the YAML tag " + abbreviate(tag) + " is not supported";
        }
        return YAML_NULL.equals(parser.getString()) ? "~ is not supported, even in quotes; use null instead" : null;
    }

    /**
     * Returns a tag as it is written in the document. The parser expands {@code !!}, and removes the first exclamation mark of
     * custom tags.
     */
    private static String abbreviate(String tag) {
        return tag.startsWith(STANDARD_TAG) ? "!!" + tag.substring(STANDARD_TAG.length()) : "!" + tag;
    }

    /**
     * Rejects aliases, {@code ~}, and tags of types that JSON does not have. The parser would read an alias as its name, and
     * {@code ~} as a string. It does not tell whether {@code ~} was quoted.
     */
    private static void requirePlainYaml(String document, ObjectMapper mapper, byte[] bytes) {
        if (!(mapper instanceof YAMLMapper)) {
            return;
        }
        try (JsonParser parser = mapper.createParser(bytes)) {
            while (parser.nextToken() != null) {
                String rejection = rejectionOf((YAMLParser) parser);
                if (rejection != null) {
                    String location = ParseErrorMessage.lineOf(parser.currentTokenLocation());
                    throw new SeedException(document, location, rejection);
                }
            }
        }
    }
}

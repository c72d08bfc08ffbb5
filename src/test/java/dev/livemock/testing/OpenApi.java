package dev.livemock.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An OpenAPI document, as a LiveMock answered it. */
public record OpenApi(JsonNode document) {

    private static final SchemaRegistry VALIDATORS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

    public static OpenApi of(ApiResponse answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return new OpenApi(answer.json());
    }

    /** Returns the operations, in the order of the document. */
    public Stream<Described> operations() {
        return document.get("paths").propertyStream().flatMap(path -> path.getValue()
                .propertyStream()
                .filter(method -> METHODS.contains(method.getKey()))
                .map(method -> new Described(
                        this, path.getKey(), method.getKey().toUpperCase(Locale.ROOT), method.getValue())));
    }

    /** Returns what a node refers to, or the node itself if it refers to nothing. */
    public JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    /** Returns what is wrong with a value by a schema of this document; nothing if it is as the schema says. */
    public List<Error> check(JsonNode schema, JsonNode value) {
        ObjectNode whole = (ObjectNode) schema.deepCopy();
        whole.set("components", document.get("components"));
        return VALIDATORS.getSchema(whole).validate(value);
    }

    /** Returns this document with every object closed, so that a field that it does not have is wrong. */
    public OpenApi closed() {
        JsonNode copy = document.deepCopy();
        copy.findParents("properties").forEach(object -> ((ObjectNode) object).put("additionalProperties", false));
        return new OpenApi(copy);
    }

    /**
     * An operation.
     *
     * @param api the document that it is of
     * @param operation what the document says of it
     */
    public record Described(OpenApi api, String path, String method, JsonNode operation) {

        /** Returns the parameters of a place, {@code query} or {@code path}. */
        public List<JsonNode> parameters(String in) {
            return operation
                    .path("parameters")
                    .valueStream()
                    .map(api::resolve)
                    .filter(parameter -> parameter.get("in").asString().equals(in))
                    .toList();
        }

        /** Returns the schema of the answer in JSON with this status. */
        public JsonNode answer(int status) {
            JsonNode response = api.resolve(operation.at("/responses/" + status));
            return response.at("/content/application~1json/schema");
        }

        /** Asserts that an answer is one that is described, to its last field. */
        public void assertDescribed(ApiResponse answer) {
            JsonNode schema = answer(answer.status());
            assertThat(schema.isMissingNode())
                    .as("%s answers %s %s", this, answer.status(), answer.body())
                    .isFalse();
            assertThat(api.closed().check(schema, answer.json()))
                    .as("%s: %s", this, answer.body())
                    .isEmpty();
            if (answer.status() != 200) {
                assertThat(api.resolve(operation.at("/responses/" + answer.status()))
                                .get("description")
                                .asString())
                        .contains("`" + answer.json().get("Code").asString() + "`");
            }
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}

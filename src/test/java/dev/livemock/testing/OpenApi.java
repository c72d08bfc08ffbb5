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

/**
 * An OpenAPI document that LiveMock returned.
 *
 * @param document the document
 * @param closedComponents a copy of its components in which undeclared fields of objects are errors
 */
public record OpenApi(JsonNode document, JsonNode closedComponents) {

    private static final SchemaRegistry VALIDATORS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

    public static OpenApi of(ApiResponse response) {
        assertThat(response.status()).as(response.body()).isEqualTo(200);
        JsonNode document = response.json();
        return new OpenApi(document, close(document.get("components")));
    }

    private static JsonNode close(JsonNode components) {
        JsonNode copy = components.deepCopy();
        copy.findParents("properties").forEach(object -> ((ObjectNode) object).put("additionalProperties", false));
        return copy;
    }

    /** Returns the operations, in the order of the document. */
    public Stream<Described> operations() {
        return document.get("paths").propertyStream().flatMap(path -> path.getValue()
                .propertyStream()
                .filter(method -> METHODS.contains(method.getKey()))
                .map(method -> new Described(
                        this, path.getKey(), method.getKey().toUpperCase(Locale.ROOT), method.getValue())));
    }

    /** Resolves the reference of a node. Returns the node itself if it is not a reference. */
    public JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    /** Validates a value against a schema of this document. Returns the errors. */
    public List<Error> check(JsonNode schema, JsonNode value) {
        return check(schema, document.get("components"), value);
    }

    private static List<Error> check(JsonNode schema, JsonNode components, JsonNode value) {
        ObjectNode whole = (ObjectNode) schema.deepCopy();
        whole.set("components", components);
        return VALIDATORS.getSchema(whole).validate(value);
    }

    /**
     * An operation.
     *
     * @param api the document that contains the operation
     * @param operation the description of the operation
     */
    public record Described(OpenApi api, String path, String method, JsonNode operation) {

        /** Returns the parameters in {@code query} or {@code path}. */
        public List<JsonNode> parameters(String in) {
            return operation
                    .path("parameters")
                    .valueStream()
                    .map(api::resolve)
                    .filter(parameter -> parameter.get("in").asString().equals(in))
                    .toList();
        }

        /** Returns the schema of the JSON response with the given status. */
        public JsonNode responseSchema(int status) {
            JsonNode response = api.resolve(operation.at("/responses/" + status));
            return response.at("/content/application~1json/schema");
        }

        /** Asserts that a response and all of its fields are described. */
        public void assertDescribed(ApiResponse response) {
            JsonNode schema = responseSchema(response.status());
            assertThat(schema.isMissingNode())
                    .as("%s returns %s %s", this, response.status(), response.body())
                    .isFalse();
            assertThat(check(schema, api.closedComponents(), response.json()))
                    .as("%s: %s", this, response.body())
                    .isEmpty();
            if (response.status() != 200) {
                assertThat(api.resolve(operation.at("/responses/" + response.status()))
                                .get("description")
                                .asString())
                        .as("the error codes of %s, from its @ErrorResponses", this)
                        .contains("`" + response.json().get("Code").asString() + "`");
            }
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}

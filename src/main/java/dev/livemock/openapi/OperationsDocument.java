package dev.livemock.openapi;

import dev.livemock.gateway.Actions;
import dev.livemock.gateway.PagingSettings;
import dev.livemock.gateway.SerializedJson;
import jakarta.validation.Validator;
import java.util.function.Supplier;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document of the operations. It reflects the settings, and is generated on first access. */
@Component
public class OperationsDocument {

    private final Supplier<SerializedJson<JsonNode>> document;

    OperationsDocument(Actions actions, PagingSettings paging, Validator validator, Environment environment) {
        this.document = SingletonSupplier.of(() -> SerializedJson.of(
                new OperationsDocumentWriter(paging, environment, validator).write(actions.definitions())));
    }

    /** Returns the document. */
    public SerializedJson<JsonNode> get() {
        return document.get();
    }
}

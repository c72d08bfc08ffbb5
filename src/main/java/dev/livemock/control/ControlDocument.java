package dev.livemock.control;

import dev.livemock.gateway.SerializedJson;
import jakarta.validation.Validator;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document of the control API. It is created on first use. */
@Component
class ControlDocument {

    /** The name of the schema that enumerates all operations. */
    static final String OPERATION = "Operation";

    private final Supplier<SerializedJson<JsonNode>> document;

    ControlDocument(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            ControlSettings settings,
            Validator validator,
            Environment environment) {
        this.document = SingletonSupplier.of(() -> SerializedJson.of(new ControlDocumentWriter(environment, validator)
                .write(mapping.getHandlerMethods(), settings.token() != null)));
    }

    SerializedJson<JsonNode> get() {
        return document.get();
    }
}

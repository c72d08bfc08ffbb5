package dev.livemock.control;

import dev.livemock.gateway.Actions;
import dev.livemock.gateway.SerializedJson;
import jakarta.validation.Validator;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document of the routes under {@code /_livemock}. It is created on first use. */
@Component
class ControlDocument {

    /** The schema name of the enumeration of all operations of the vendor's API family. */
    static final String OPERATION = "Operation";

    /** The schema name of the enumeration of the emulated operations. */
    static final String EMULATED = "EmulatedOperation";

    private final Supplier<SerializedJson<JsonNode>> document;

    ControlDocument(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            Actions actions,
            ControlSettings settings,
            Validator validator,
            Environment environment) {
        this.document = SingletonSupplier.of(() -> SerializedJson.of(new ControlDocumentWriter(environment, validator)
                .write(mapping.getHandlerMethods(), actions.emulated(), settings.token() != null)));
    }

    SerializedJson<JsonNode> get() {
        return document.get();
    }
}

package dev.livemock.control;

import dev.livemock.gateway.Actions;
import dev.livemock.gateway.OpenApiTag;
import dev.livemock.gateway.PagingSettings;
import dev.livemock.gateway.SerializedJson;
import dev.livemock.openapi.OperationsDocumentWriter;
import jakarta.validation.Validator;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Serves the OpenAPI documents. Requires no token. */
@RestController
@OpenApiTag("Description")
class OpenApiController {

    /** The documents, each of which is generated on first access. */
    private final Supplier<SerializedJson<JsonNode>> operations;

    private final Supplier<SerializedJson<JsonNode>> control;

    OpenApiController(
            Actions actions,
            PagingSettings paging,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            ControlSettings settings,
            Validator validator,
            Environment environment) {
        this.operations = SingletonSupplier.of(() -> SerializedJson.of(
                new OperationsDocumentWriter(paging, environment, validator).write(actions.definitions())));
        this.control = SingletonSupplier.of(() -> SerializedJson.of(new ControlDocumentWriter(environment, validator)
                .write(mapping.getHandlerMethods(), settings.token() != null)));
    }

    /** Returns the OpenAPI document of the emulated API. It reflects the settings. */
    @GetMapping("/v3/api-docs")
    SerializedJson<JsonNode> describeOperations() {
        return operations.get();
    }

    /** Returns the OpenAPI document of the control API. */
    @GetMapping("/v3/api-docs/control")
    SerializedJson<JsonNode> describeControl() {
        return control.get();
    }
}

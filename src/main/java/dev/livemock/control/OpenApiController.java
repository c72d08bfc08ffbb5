package dev.livemock.control;

import dev.livemock.gateway.OpenApiTag;
import dev.livemock.gateway.SerializedJson;
import dev.livemock.openapi.OperationsDocument;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Serves the OpenAPI documents. Requires no token. */
@RestController
@OpenApiTag("Description")
class OpenApiController {

    private final OperationsDocument operations;
    private final ControlDocument control;

    OpenApiController(OperationsDocument operations, ControlDocument control) {
        this.operations = operations;
        this.control = control;
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

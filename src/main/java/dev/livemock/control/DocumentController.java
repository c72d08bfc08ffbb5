package dev.livemock.control;

import dev.livemock.gateway.SerializedJson;
import dev.livemock.gateway.Tag;
import dev.livemock.openapi.OperationsDocument;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;

/** What describes the operations and this API, for people and for tools. No token is needed. */
@ControlRoute(open = true)
@Tag("Description")
class DocumentController {

    private final OperationsDocument operations;
    private final ControlDocument control;

    DocumentController(OperationsDocument operations, ControlDocument control) {
        this.operations = operations;
        this.control = control;
    }

    /** Describes the operations. Returns an OpenAPI document that is true to the settings. */
    @GetMapping("/v3/api-docs")
    SerializedJson<JsonNode> describeOperations() {
        return operations.get();
    }

    /** Describes this API. Returns this document. */
    @GetMapping("/v3/api-docs/control")
    SerializedJson<JsonNode> describeControl() {
        return control.get();
    }
}

package dev.livemock.control;

import dev.livemock.gateway.ApiMappers;
import dev.livemock.gateway.Exchange;
import dev.livemock.gateway.OneOf;
import dev.livemock.gateway.OpenApiTag;
import dev.livemock.gateway.OperationDefinitions;
import dev.livemock.gateway.PagingSettings;
import dev.livemock.gateway.ResponseFormat;
import dev.livemock.gateway.ResponseSender;
import dev.livemock.openapi.OperationsDocumentWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.io.IOException;
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

    private final ResponseSender sender;

    /** The documents, each of which is generated on first access. All responses share this copy, since it is large. */
    private final Supplier<byte[]> operations;

    private final Supplier<byte[]> control;

    OpenApiController(
            OperationDefinitions operations,
            PagingSettings paging,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            ControlSettings settings,
            Validator validator,
            Environment environment,
            ResponseSender sender) {
        this.operations = SingletonSupplier.of(() -> ApiMappers.JSON.writeValueAsBytes(
                new OperationsDocumentWriter(paging, environment, validator).write(operations.all())));
        this.control = SingletonSupplier.of(
                () -> ApiMappers.JSON.writeValueAsBytes(new ControlDocumentWriter(environment, validator)
                        .write(mapping.getHandlerMethods(), settings.token() != null)));
        this.sender = sender;
    }

    /** Returns the OpenAPI document of the emulated API. It reflects the settings. */
    @GetMapping("/v3/api-docs")
    void describeOperations(HttpServletRequest request, @OneOf(JsonNode.class) HttpServletResponse response)
            throws IOException {
        send(operations.get(), request, response);
    }

    /** Returns the OpenAPI document of the control API. */
    @GetMapping("/v3/api-docs/control")
    void describeControl(HttpServletRequest request, @OneOf(JsonNode.class) HttpServletResponse response)
            throws IOException {
        send(control.get(), request, response);
    }

    private void send(byte[] document, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(ResponseFormat.JSON.contentType());
        sender.send(Exchange.of(request), document, 0);
    }
}

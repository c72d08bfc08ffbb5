package dev.livemock.control;

import dev.livemock.gateway.PlainAnswer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /_livemock/openapi}: what there is under {@code /_livemock}, for people and for tools. */
@ControlRoute
class OpenApiController {

    private final byte[] document;

    OpenApiController() throws IOException {
        this.document = new ClassPathResource("control-openapi.json").getContentAsByteArray();
    }

    /** Answers the OpenAPI document as it was written. */
    @GetMapping("/_livemock/openapi")
    @Nullable Void get(ControlRequest request, HttpServletResponse response) throws IOException {
        request.allow();
        response.setContentType(PlainAnswer.CONTENT_TYPE);
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
        return null;
    }
}

package dev.livemock.explorer;

import dev.livemock.gateway.OperationDefinitions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Generates client code for a call, to copy or download. The code contains no secret, so the token of the control API is not
 * required.
 */
@RestController
class CodeController {

    private static final MediaType CONTENT_TYPE = MediaType.valueOf("text/plain;charset=utf-8");

    private final OperationDefinitions operations;

    CodeController(OperationDefinitions operations) {
        this.operations = operations;
    }

    /** Returns the available languages. */
    @GetMapping("/explorer/code")
    LanguageList list() {
        return new LanguageList(Language.all());
    }

    /** Returns the code for a call. The query contains the {@code Action} and the parameters of the call. */
    @GetMapping("/explorer/code/{language}")
    ResponseEntity<String> write(@PathVariable("language") String id, HttpServletRequest request) {
        Language language = Language.named(id);
        CodeCall call = new CodeCallReader(request).call(operations);
        return ResponseEntity.ok()
                .contentType(CONTENT_TYPE)
                .headers(headers -> headers.setContentDisposition(ContentDisposition.attachment()
                        .filename(language.fileName(call.action()))
                        .build()))
                .body(language.write(call));
    }

    record LanguageList(List<Language> languages) {}
}

package dev.livemock.explorer;

import dev.livemock.gateway.Actions;
import dev.livemock.gateway.PlainResponseWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Generates client code for a call, to copy or download. The code contains no secret, so no token is required. */
@Controller
class CodeController {

    private static final String CONTENT_TYPE = "text/plain;charset=utf-8";

    private final Actions actions;

    CodeController(Actions actions) {
        this.actions = actions;
    }

    /** Returns the available languages. */
    @GetMapping("/explorer/code")
    void list(HttpServletResponse response) throws IOException {
        PlainResponseWriter.write(
                response,
                new LanguageList(
                        Language.all().stream().map(LanguageResponse::of).toList()));
    }

    /** Returns the code that makes the call in the query, which consists of the {@code Action} and its parameters. */
    @GetMapping("/explorer/code/{language}")
    void write(@PathVariable("language") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Language language = CodeCallReader.requireLanguage(id);
        CodeCall call = new CodeCallReader(request).call(actions);
        byte[] code = language.write(call).getBytes(StandardCharsets.UTF_8);
        response.setContentType(CONTENT_TYPE);
        response.setContentLength(code.length);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(language.fileName(call.action())));
        response.getOutputStream().write(code);
    }

    private static String attachment(String fileName) {
        return ContentDisposition.attachment().filename(fileName).build().toString();
    }

    record LanguageList(List<LanguageResponse> languages) {}

    /**
     * A language.
     *
     * @param id the path segment after {@code /explorer/code/}
     * @param name the display name
     * @param highlight the name of the language in highlight.js
     * @param fileName the file name, where {@code {Action}} stands for the operation
     */
    record LanguageResponse(String id, String name, String highlight, String fileName) {

        static LanguageResponse of(Language language) {
            return new LanguageResponse(
                    language.id(), language.name(), language.highlight(), language.fileName("{Action}"));
        }
    }
}

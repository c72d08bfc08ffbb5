package dev.livemock.explorer;

import dev.livemock.gateway.Actions;
import dev.livemock.gateway.PlainResponse;
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

/** {@code /explorer/code}: the code of a call, to copy or to download. It holds no secret, so it asks for no token. */
@Controller
class CodeController {

    private static final String CONTENT_TYPE = "text/plain;charset=utf-8";

    private final Actions actions;

    CodeController(Actions actions) {
        this.actions = actions;
    }

    /** Returns the languages that there are. */
    @GetMapping("/explorer/code")
    void list(HttpServletResponse response) throws IOException {
        PlainResponse.write(
                response,
                new LanguageList(Language.all().stream().map(LanguageAnswer::of).toList()));
    }

    /** Returns the file that makes the call of the query: its {@code Action}, and its parameters. */
    @GetMapping("/explorer/code/{language}")
    void write(@PathVariable("language") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Language language = CodeQuery.requireLanguage(id);
        CodeCall call = new CodeQuery(request).call(actions);
        byte[] code = language.write(call).getBytes(StandardCharsets.UTF_8);
        response.setContentType(CONTENT_TYPE);
        response.setContentLength(code.length);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(language.fileName(call.action())));
        response.getOutputStream().write(code);
    }

    private static String attachment(String fileName) {
        return ContentDisposition.attachment().filename(fileName).build().toString();
    }

    record LanguageList(List<LanguageAnswer> languages) {}

    /**
     * A language.
     *
     * @param id what follows {@code /explorer/code/}
     * @param name what people call it
     * @param highlight the name of the language in highlight.js
     * @param fileName the name of its files, where {@code {Action}} stands for the operation
     */
    record LanguageAnswer(String id, String name, String highlight, String fileName) {

        static LanguageAnswer of(Language language) {
            return new LanguageAnswer(
                    language.id(), language.name(), language.highlight(), language.fileName("{Action}"));
        }
    }
}

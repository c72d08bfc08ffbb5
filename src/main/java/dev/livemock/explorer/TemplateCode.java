package dev.livemock.explorer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.livemock.gateway.Operation;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/** Code that is generated from a template, with one line for each parameter. */
abstract class TemplateCode {

    private final Quoting quoting;
    private final Template template;

    TemplateCode(Quoting quoting, String template) {
        this.quoting = quoting;
        this.template = new Template(template);
    }

    /** Returns the code of a call. */
    final String write(CodeCall call) {
        return template.fill(values(call));
    }

    /** Returns the values of the placeholders. */
    Map<String, String> values(CodeCall call) {
        Map<String, String> values = new HashMap<>();
        values.put("Action", call.action());
        values.put("Version", Operation.VERSION);
        values.put("Protocol", call.scheme().toUpperCase(Locale.ROOT));
        values.put("Endpoint", quote(call.host()));
        values.put("Url", quote(url(call, "")));
        values.put("ActionUrl", quote(url(call, call.action())));
        values.put("Parameters", lines(call.formParameters(), this::parameter));
        return values;
    }

    private static String url(CodeCall call, String path) {
        String query = query(call);
        return call.scheme() + "://" + call.host() + "/" + path + (query.isEmpty() ? "" : "?" + query);
    }

    /** Returns the percent-encoded query of the URL. */
    static String query(CodeCall call) {
        return call.queryParameters().entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + UriUtils.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Returns one line for each parameter. */
    static String lines(Map<String, String> parameters, BinaryOperator<String> line) {
        return parameters.entrySet().stream()
                .map(parameter -> line.apply(parameter.getKey(), parameter.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /** Returns the line that adds a parameter to the form. */
    abstract String parameter(String name, String value);

    final String quote(String text) {
        return quoting.quote(text);
    }
}

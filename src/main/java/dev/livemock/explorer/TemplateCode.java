package dev.livemock.explorer;

import dev.livemock.gateway.Operation;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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
        values.put("Url", quote(call.scheme() + "://" + call.host() + "/"));
        values.put("ActionUrl", quote(call.scheme() + "://" + call.host() + "/" + call.action()));
        values.put(
                "Parameters",
                call.parameters().entrySet().stream()
                        .map(parameter -> parameter(parameter.getKey(), parameter.getValue()))
                        .collect(Collectors.joining("\n")));
        return values;
    }

    /** Returns the line that adds a parameter. */
    abstract String parameter(String name, String value);

    final String quote(String text) {
        return quoting.quote(text);
    }
}

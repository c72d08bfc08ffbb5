package dev.livemock.explorer;

import dev.livemock.gateway.Operation;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Code that is a template, with a line for each parameter. */
abstract class TemplateCode implements Code {

    private final Quoting quoting;
    private final Template template;

    TemplateCode(Quoting quoting, String template) {
        this.quoting = quoting;
        this.template = new Template(template);
    }

    @Override
    public final String write(CodeCall call) {
        return template.fill(places(call));
    }

    /** Returns what stands in the places of the template. */
    Map<String, String> places(CodeCall call) {
        Map<String, String> places = new HashMap<>();
        places.put("Action", call.action());
        places.put("Version", Operation.VERSION);
        places.put("Protocol", call.scheme().toUpperCase(Locale.ROOT));
        places.put("Endpoint", quote(call.host()));
        places.put("Url", quote(call.scheme() + "://" + call.host() + "/"));
        places.put("ActionUrl", quote(call.scheme() + "://" + call.host() + "/" + call.action()));
        places.put(
                "Parameters",
                call.parameters().entrySet().stream()
                        .map(parameter -> parameter(parameter.getKey(), parameter.getValue()))
                        .collect(Collectors.joining("\n")));
        return places;
    }

    /** Returns the line of a parameter. */
    abstract String parameter(String name, String value);

    final String quote(String text) {
        return quoting.quote(text);
    }
}

package dev.livemock.explorer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.livemock.gateway.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.UriUtils;

/** Writes the code of a call in a language. The template of the language is a file in the resources under {@code code}. */
final class CodeWriter {

    private static final String FORMAT_NOTE = "The parameter Format is omitted, since the SDK reads JSON only.";

    private final Language language;
    private final Map<String, List<String>> values = new HashMap<>();

    CodeWriter(Language language) {
        this.language = language;
    }

    String write(CodeCall call) {
        if (language.sdk() == null) {
            putValues(call);
        } else {
            putValues(call.withoutFormat());
            values.put("Sdk", List.of(language.sdk()));
            values.put("FormatNote", call.hasFormat() ? List.of(FORMAT_NOTE) : List.of());
        }
        return template().fill(values);
    }

    private Template template() {
        try {
            return new Template(
                    new ClassPathResource("code/" + language.fileName(language.id())).getContentAsString(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the values of the placeholders. The percent signs of {@code QueryFormat} are doubled for {@code printf}. */
    private void putValues(CodeCall call) {
        values.put("Action", List.of(call.action()));
        values.put("Version", List.of(Operation.VERSION));
        values.put("Protocol", List.of(call.scheme().toUpperCase(Locale.ROOT)));
        values.put("Endpoint", List.of(quote(call.host())));
        values.put("Url", List.of(quote(url(call, ""))));
        values.put("ActionUrl", List.of(quote(url(call, call.action()))));
        values.put("QueryFormat", List.of(query(call).replace("%", "%%")));
        put("Name", call.formParameters(), (name, value) -> name);
        put("QuotedName", call.formParameters(), (name, value) -> quote(name));
        put("Value", call.formParameters(), (name, value) -> quote(value));
        put("Pair", call.formParameters(), (name, value) -> quote(name + "=" + value));
        put("QueryName", call.queryParameters(), (name, value) -> name);
        put("QuotedQueryName", call.queryParameters(), (name, value) -> quote(name));
        put("QueryValue", call.queryParameters(), (name, value) -> quote(value));
    }

    /** Puts one value for each parameter. */
    private void put(String placeholder, Map<String, String> parameters, BinaryOperator<String> value) {
        values.put(
                placeholder,
                parameters.entrySet().stream()
                        .map(one -> value.apply(one.getKey(), one.getValue()))
                        .toList());
    }

    private String quote(String text) {
        return language.quoting().quote(text);
    }

    private static String url(CodeCall call, String path) {
        String query = query(call);
        return call.scheme() + "://" + call.host() + "/" + path + (query.isEmpty() ? "" : "?" + query);
    }

    /** Returns the percent-encoded query of the URL. */
    private static String query(CodeCall call) {
        return call.queryParameters().entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + UriUtils.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}

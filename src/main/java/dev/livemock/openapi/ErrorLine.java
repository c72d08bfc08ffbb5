package dev.livemock.openapi;

import dev.livemock.gateway.ApiException;
import dev.livemock.gateway.ErrorCode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An error that an operation can answer, as the description of a response lists it.
 *
 * @param example an instance of it
 * @param text its codes, its message, and when it is answered
 * @param isOfOne whether it is described for one operation, and not the same for all
 */
public record ErrorLine(ApiException example, String text, boolean isOfOne) {

    /**
     * Describes an error that any operation can answer in the same way.
     *
     * @param arguments what fills the code and the message of the example
     */
    public static ErrorLine ofAll(ErrorCode error, Object... arguments) {
        ApiException example = error.exception(arguments);
        return new ErrorLine(example, line(List.of(example.code()), error.text(""), error), false);
    }

    /** Describes an error that not every operation can answer. */
    static ErrorLine ofOne(ErrorCode error) {
        ErrorLine line = ofAll(error);
        return new ErrorLine(line.example, line.text, true);
    }

    /**
     * Describes an error that names a parameter.
     *
     * @param parameters the parameters that it can name; at least one
     */
    public static ErrorLine ofParameters(ErrorCode error, List<String> parameters) {
        List<String> codes = parameters.stream()
                .map(name -> error.exception(name, name).code())
                .toList();
        ApiException example = error.exception(parameters.get(0), parameters.get(0));
        return new ErrorLine(example, line(codes, error.exception("…", "…").text(), error), true);
    }

    private static String line(List<String> codes, String message, ErrorCode error) {
        String all = codes.stream().map(code -> "`" + code + "`").collect(Collectors.joining(", "));
        String meaning = Documentation.of(error).summary() + ".";
        return "- " + all + ": " + (message.isEmpty() ? meaning : "\"" + message + "\" " + meaning);
    }
}

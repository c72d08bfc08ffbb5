package dev.livemock.openapi;

import dev.livemock.gateway.ApiException;
import dev.livemock.gateway.ErrorCode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An error of an operation, as a list item in the description of a response.
 *
 * @param example an example of the error
 * @param text the codes, the message and the meaning of the error
 * @param isSpecific whether the error, or the list of its codes, is specific to an operation
 */
public record ErrorLine(ApiException example, String text, boolean isSpecific) {

    /**
     * Describes an error that all operations can return.
     *
     * @param arguments the arguments of the code and the message of the example
     */
    public static ErrorLine ofAll(ErrorCode error, Object... arguments) {
        ApiException example = error.exception(arguments);
        return new ErrorLine(example, line(List.of(example.code()), error.messageOr(""), error), false);
    }

    /** Describes an error that is specific to an operation. */
    static ErrorLine ofOperation(ErrorCode error) {
        ErrorLine line = ofAll(error);
        return new ErrorLine(line.example, line.text, true);
    }

    /**
     * Describes an error that names a parameter.
     *
     * @param parameters the names of the parameters, at least one
     */
    static ErrorLine ofParameters(ErrorCode error, List<String> parameters) {
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

package dev.livemock.control;

import dev.livemock.gateway.ApiException;
import dev.livemock.gateway.ErrorEnvelope;
import dev.livemock.gateway.Exchange;
import dev.livemock.gateway.ParseErrorMessage;
import dev.livemock.gateway.ResponseFormat;
import dev.livemock.seed.SeedException;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.propertyeditors.CustomBooleanEditor;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.StringUtils;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.core.JacksonException;

/** Writes the errors of the control API, and binds its query parameters by their API names, such as {@code UserId}. */
@RestControllerAdvice(basePackageClasses = ControlAdvice.class)
class ControlAdvice {

    private static final MediaType JSON = MediaType.parseMediaType(ResponseFormat.JSON.contentType());

    @InitBinder
    void initBinder(WebDataBinder binder) {
        binder.registerCustomEditor(Boolean.class, new CustomBooleanEditor("true", "false", false));
        binder.setNameResolver(
                parameter -> StringUtils.capitalize(Objects.requireNonNull(parameter.getParameterName())));
    }

    /**
     * Writes an error. Sets the content type, since the route may have set that of its successful response. If the response is
     * already committed, throws the error again, so that the gateway closes the connection.
     */
    @ExceptionHandler
    ResponseEntity<ErrorEnvelope> handle(ApiException error, ServletWebRequest request) {
        HttpServletResponse response = Objects.requireNonNull(request.getResponse());
        if (response.isCommitted()) {
            throw error;
        }
        ResponseEntity.BodyBuilder builder =
                ResponseEntity.status(error.status()).contentType(JSON);
        error.headers().forEach(builder::header);
        return builder.body(ErrorEnvelope.of(Exchange.of(request.getRequest()), error));
    }

    /** Translates validation errors. If several fields are invalid, the error names the first one. */
    @ExceptionHandler
    ResponseEntity<ErrorEnvelope> handle(MethodArgumentNotValidException e, ServletWebRequest request) {
        List<String> order = componentsOf(e.getParameter());
        FieldError first = e.getFieldErrors().stream()
                .min(Comparator.comparing(error -> order.indexOf(componentOf(error))))
                .orElseThrow();
        return handle(InvalidRequest.of(nameOf(first.getField()), reasonOf(first)), request);
    }

    private static List<String> componentsOf(MethodParameter parameter) {
        return Arrays.stream(parameter.getParameterType().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    /** Returns the component of a field: {@code userId} for {@code UserId}, {@code operations} for {@code operations[key]}. */
    private static String componentOf(FieldError error) {
        return StringUtils.uncapitalize(error.getField().replaceFirst("\\[.*", ""));
    }

    /** Returns the name of a field in the API: {@code Operations.key} for {@code operations[key]}. */
    private static String nameOf(String path) {
        return StringUtils.capitalize(path.replace('[', '.').replace("]", ""));
    }

    private static String reasonOf(FieldError error) {
        if (!error.isBindingFailure()) {
            return Objects.requireNonNull(error.getDefaultMessage());
        }
        Class<?> type = error.unwrap(TypeMismatchException.class).getRequiredType();
        return type == Integer.class ? "must be an integer" : "must be true or false";
    }

    @ExceptionHandler
    ResponseEntity<ErrorEnvelope> handle(HttpMessageNotReadableException e, ServletWebRequest request) {
        if (e.getCause() instanceof JacksonException cause) {
            ParseErrorMessage failure = new ParseErrorMessage(cause);
            return handle(InvalidRequest.of(failure.location(), failure.reason()), request);
        }
        return handle(InvalidRequest.of("the body", "must not be empty or null"), request);
    }

    @ExceptionHandler
    ResponseEntity<ErrorEnvelope> handle(SeedException e, ServletWebRequest request) {
        return handle(InvalidRequest.of(e.location(), e.reason()), request);
    }
}

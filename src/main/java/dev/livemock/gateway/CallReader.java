package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * Reads the call from a request. An operation is named by the path, {@code /ListMessageGroup}, or with the path {@code /}
 * by the header {@code x-acs-action} or the parameter {@code Action}; its parameters come in the query, in the form, or in
 * both. The checks are in the order of the vendor's gateway: method, Format, Version, Action.
 */
@Component
class CallReader {

    private static final String ROOT = "/";

    /** The HTTP methods of a call. */
    static final List<String> METHODS = List.of(HttpMethod.GET.name(), HttpMethod.POST.name());

    private final Actions actions;

    CallReader(Actions actions) {
        this.actions = actions;
    }

    /**
     * Reads the call.
     *
     * @return the call, or null if the path is no operation's
     * @throws dev.livemock.gateway.ApiException if the path is an operation's and the call cannot be read
     */
    @Nullable Call read(HttpServletRequest request, String requestId) {
        String path = request.getRequestURI();
        String pathAction = path.substring(1);
        if (!isPathOfCall(path)) {
            return null;
        }
        Parameters query = Parameters.ofQuery(request);
        requireMethod(request);
        byte[] body = BodyReader.read(request);
        Parameters parameters =
                body.length == 0 ? query : query.with(Parameters.parse(new String(body, StandardCharsets.ISO_8859_1)));
        readFormat(parameters, request);
        String version = headerOrParameter(request, "x-acs-version", parameters, "Version");
        requireKnown(version);
        Operation operation = requireEmulated(readAction(request, parameters, path.equals(ROOT) ? null : pathAction));
        if (path.equals(ROOT) && version == null) {
            throw ErrorCode.MISSING_PARAMETER.exception("Version");
        }
        return new Call(requestId, operation, request.getRequestURI(), query, parameters, new RawBody(body));
    }

    /** Tells whether calls have this path: that of an operation, or the one under which all are. */
    static boolean isPathOfCall(String path) {
        return path.equals(ROOT) || Operation.named(path.substring(1)) != null;
    }

    private static void requireMethod(HttpServletRequest request) {
        if (!METHODS.contains(request.getMethod())) {
            throw ErrorTranslator.unsupportedMethod(METHODS);
        }
    }

    private static void readFormat(Parameters parameters, HttpServletRequest request) {
        List<String> formats = parameters.all("Format");
        if (formats.size() > 1) {
            throw ErrorCode.INVALID_FORMAT.exception();
        }
        String format = parameters.first("Format");
        (format == null ? ResponseFormat.ofAccept(request) : ResponseFormat.named(format)).attachTo(request);
    }

    private static void requireKnown(@Nullable String version) {
        if (version != null && !version.equals(Operation.VERSION)) {
            throw ErrorCode.INVALID_PARAMETER.exception("Version");
        }
    }

    private static String readAction(HttpServletRequest request, Parameters parameters, @Nullable String pathAction) {
        String named = headerOrParameter(request, CallForm.ACTION_HEADER, parameters, "Action");
        if (named == null && pathAction == null) {
            throw ErrorCode.MISSING_PARAMETER.exception("Action");
        }
        return agreeing("Action", named, pathAction);
    }

    private Operation requireEmulated(String action) {
        Operation operation = Operation.named(action);
        if (operation == null) {
            throw ErrorCode.ACTION_NOT_FOUND.exception();
        }
        if (!actions.emulated().contains(operation)) {
            throw ErrorCode.NOT_EMULATED.exception(action);
        }
        return operation;
    }

    /**
     * Reads a value that clients send as a header, as a parameter, or as both. A call that is signed with version 1.0 may
     * send another value in the header, as {@code @alicloud/pop-core} does; the parameter is the value that is signed.
     */
    private static @Nullable String headerOrParameter(
            HttpServletRequest request, String header, Parameters parameters, String parameter) {
        if (parameters.all(parameter).size() > 1) {
            throw ErrorCode.INVALID_PARAMETER.exception(parameter);
        }
        String sentAsParameter = parameters.first(parameter);
        String sentAsHeader = request.getHeader(header);
        if (sentAsParameter == null && sentAsHeader == null) {
            return null;
        }
        boolean headerCounts =
                sentAsParameter == null || !SignatureVersion.V1.equals(SignatureVersion.of(request, parameters));
        return agreeing(parameter, sentAsParameter, headerCounts ? sentAsHeader : null);
    }

    /** Returns the one of two values that is there, and refuses two that differ. */
    private static String agreeing(String parameter, @Nullable String first, @Nullable String second) {
        if (first != null && second != null && !first.equals(second)) {
            throw ErrorCode.INVALID_PARAMETER.exception(parameter);
        }
        return Objects.requireNonNull(first == null ? second : first);
    }
}

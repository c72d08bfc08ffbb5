package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.util.StringUtils;

/**
 * Reads the call from a request. The path names the operation, as in {@code /ListMessageGroup}. If the path is {@code /},
 * the header {@code x-acs-action} or the parameter {@code Action} names it. The parameters are in the query, in the form, or
 * in both. As in the vendor's gateway, the checks have this order: the encoding of the query, the method, the body, Format, the value
 * of Version (if present), Action. Last, a call with the path {@code /} must have a Version.
 */
final class CallReader {

    private static final String ROOT = "/";

    /** The HTTP methods of a call. */
    static final List<String> METHODS = List.of(HttpMethod.GET.name(), HttpMethod.POST.name());

    private CallReader() {}

    /**
     * Reads the call.
     *
     * @return the call, or null if the path is neither {@code /} nor that of an operation
     * @throws dev.livemock.gateway.ApiException if the path is {@code /} or that of an operation, and the call is invalid
     */
    static @Nullable Call read(Exchange exchange) {
        HttpServletRequest request = exchange.request();
        String path = request.getRequestURI();
        if (!isCallPath(path)) {
            return null;
        }
        Parameters query = Parameters.ofQuery(request);
        requireMethod(request);
        String body = hasBody(request) ? FormBodyReader.read(request) : "";
        Parameters parameters = body.isEmpty() ? query : query.with(Parameters.parse(body));
        exchange.setFormat(formatOf(parameters, request));
        String version = headerOrParameter(request, "x-acs-version", parameters, "Version");
        requireSupportedVersion(version);
        Operation operation = readOperation(request, parameters, path);
        if (path.equals(ROOT) && version == null) {
            throw ErrorCode.MISSING_PARAMETER.exception("Version");
        }
        return new Call(operation, path, query, parameters, body, authorizationOf(request));
    }

    /** Returns whether this is a path for API calls: that of an operation, or {@code /}. */
    static boolean isCallPath(String path) {
        return path.equals(ROOT) || Operation.named(path.substring(1)) != null;
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static void requireMethod(HttpServletRequest request) {
        if (!METHODS.contains(request.getMethod())) {
            throw ErrorTranslator.unsupportedMethod(METHODS);
        }
    }

    private static ResponseFormat formatOf(Parameters parameters, HttpServletRequest request) {
        if (parameters.all("Format").size() > 1) {
            throw ErrorCode.INVALID_FORMAT.exception();
        }
        String format = parameters.first("Format");
        return format == null ? ResponseFormat.ofAccept(request) : ResponseFormat.named(format);
    }

    private static void requireSupportedVersion(@Nullable String version) {
        if (version != null && !version.equals(Operation.VERSION)) {
            throw ErrorCode.INVALID_PARAMETER.exception("Version");
        }
    }

    private static Operation readOperation(HttpServletRequest request, Parameters parameters, String path) {
        String named = headerOrParameter(request, Call.ACTION_HEADER, parameters, "Action");
        String action = requireSame("Action", named, path.equals(ROOT) ? null : path.substring(1));
        if (action == null) {
            throw ErrorCode.MISSING_PARAMETER.exception("Action");
        }
        Operation operation = Operation.named(action);
        if (operation == null) {
            throw ErrorCode.ACTION_NOT_FOUND.exception();
        }
        return operation;
    }

    /**
     * Reads a value that clients send as a header, as a parameter, or as both. In a call with a signature of version 1.0, the
     * parameter takes precedence: {@code @alicloud/pop-core} sends a header with a different value, and the signature covers
     * only the parameter.
     */
    private static @Nullable String headerOrParameter(
            HttpServletRequest request, String header, Parameters parameters, String parameter) {
        if (parameters.all(parameter).size() > 1) {
            throw ErrorCode.INVALID_PARAMETER.exception(parameter);
        }
        String sentAsParameter = parameters.first(parameter);
        String sentAsHeader = request.getHeader(header);
        boolean ignoresHeader = !StringUtils.hasLength(sentAsHeader)
                || (sentAsParameter != null && hasSignatureV1(request, parameters));
        return requireSame(parameter, sentAsParameter, ignoresHeader ? null : sentAsHeader);
    }

    private static boolean hasSignatureV1(HttpServletRequest request, Parameters parameters) {
        return parameters.first("Signature") != null && authorizationOf(request) == null;
    }

    private static @Nullable AuthorizationHeader authorizationOf(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null ? null : AuthorizationHeader.parse(header);
    }

    /** Returns the value that is present, or null if none is. Rejects two values that differ. */
    private static @Nullable String requireSame(String parameter, @Nullable String first, @Nullable String second) {
        if (first != null && second != null && !first.equals(second)) {
            throw ErrorCode.INVALID_PARAMETER.exception(parameter);
        }
        return first == null ? second : first;
    }
}

package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * The format of a response (decision 9). The parameter {@code Format} determines the format. Without this parameter, the format
 * is XML if the header {@code Accept} asks for XML, otherwise JSON.
 */
public enum ResponseFormat {
    JSON("application/json;charset=utf-8"),
    XML("application/xml;charset=utf-8");

    private static final Pattern FORMAT_PARAMETER = Pattern.compile("(?<![^&])Format=((?i)JSON|XML)(?![^&])");

    private final String contentType;

    ResponseFormat(String contentType) {
        this.contentType = contentType;
    }

    /** Returns the value of the header {@code Content-Type}. */
    public String contentType() {
        return contentType;
    }

    /** Returns the format that the query names, or if it names none, the format that the headers {@code Accept} ask for. */
    static ResponseFormat of(HttpServletRequest request) {
        return of(request.getQueryString(), acceptOf(request));
    }

    /** Returns the format that a query names, or if it names none, the format that {@code Accept} headers ask for. */
    static ResponseFormat of(@Nullable String query, List<String> accept) {
        Matcher parameter = FORMAT_PARAMETER.matcher(String.valueOf(query));
        return parameter.find() ? named(parameter.group(1)) : ofAccept(accept);
    }

    /**
     * Returns the format with this name, ignoring case.
     *
     * @throws ApiException {@code InvalidParameter.Format} if no format has this name
     */
    static ResponseFormat named(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "JSON" -> JSON;
            case "XML" -> XML;
            default -> throw ErrorCode.INVALID_FORMAT.exception();
        };
    }

    /** Returns the format that the header {@code Accept} of a request asks for. */
    static ResponseFormat ofAccept(HttpServletRequest request) {
        return ofAccept(acceptOf(request));
    }

    private static List<String> acceptOf(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
    }

    /**
     * Returns XML if the first of the media types with the highest quality value is XML. Browsers accept XML too, but with a
     * lower quality value.
     */
    private static ResponseFormat ofAccept(List<String> accept) {
        // Most clients do not ask for XML. Parsing would take a few percent of the time of a call.
        if (accept.stream().noneMatch(types -> types.toLowerCase(Locale.ROOT).contains("xml"))) {
            return JSON;
        }
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .max(Comparator.comparingDouble(MediaType::getQualityValue))
                    .filter(type -> type.getQualityValue() > 0 && isXml(type))
                    .map(type -> XML)
                    .orElse(JSON);
        } catch (InvalidMediaTypeException e) {
            return JSON;
        }
    }

    private static boolean isXml(MediaType type) {
        return MediaType.APPLICATION_XML.equalsTypeAndSubtype(type) || MediaType.TEXT_XML.equalsTypeAndSubtype(type);
    }
}

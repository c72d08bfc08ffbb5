package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The format of an answer (decision 9): what {@code Format} says; without it XML if {@code Accept} asks for it; JSON. */
public enum ResponseFormat {
    JSON("application/json;charset=utf-8"),
    XML("application/xml;charset=utf-8");

    private static final String ATTRIBUTE = ResponseFormat.class.getName();
    private static final Pattern NAMED = Pattern.compile("(?i)(?<![^&])Format=(JSON|XML)(?![^&])");

    private final String contentType;

    ResponseFormat(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    /** Remembers this format for whatever will be answered. */
    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /**
     * Returns the format that was attached to a request. As long as none is, since nothing is known to be right with it, the
     * one that the query names, or else the one that its {@code Accept} asks for.
     */
    static ResponseFormat of(HttpServletRequest request) {
        ResponseFormat attached = (ResponseFormat) request.getAttribute(ATTRIBUTE);
        return attached != null ? attached : of(request.getQueryString(), request.getHeader("Accept"));
    }

    /** Returns the format that a query names, or else the one that an {@code Accept} header asks for. */
    static ResponseFormat of(@Nullable String query, @Nullable String accept) {
        Matcher named = NAMED.matcher(String.valueOf(query));
        return named.find() ? named(named.group(1)) : ofAccept(accept);
    }

    /** Returns the format that the {@code Accept} of a request asks for. */
    static ResponseFormat ofAccept(HttpServletRequest request) {
        return ofAccept(request.getHeader("Accept"));
    }

    /**
     * Returns the format of this name, in whatever case.
     *
     * @throws dev.livemock.gateway.ApiException {@code InvalidParameter.Format} if there is none
     */
    static ResponseFormat named(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "JSON" -> JSON;
            case "XML" -> XML;
            default -> throw ErrorCode.INVALID_FORMAT.exception();
        };
    }

    /** XML must be named, and be wanted as much as anything else: browsers take it too, but want other things more. */
    private static ResponseFormat ofAccept(@Nullable String accept) {
        if (accept == null || !accept.contains("xml")) {
            return JSON;
        }
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accept);
            double highest =
                    types.stream().mapToDouble(MediaType::getQualityValue).max().orElse(1);
            return types.stream()
                            .filter(type -> type.getQualityValue() == highest)
                            .anyMatch(type -> MediaType.APPLICATION_XML.equalsTypeAndSubtype(type)
                                    || MediaType.TEXT_XML.equalsTypeAndSubtype(type))
                    ? XML
                    : JSON;
        } catch (InvalidMediaTypeException e) {
            return JSON;
        }
    }
}

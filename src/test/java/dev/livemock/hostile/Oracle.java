package dev.livemock.hostile;

import dev.livemock.fixture.RawResponse;
import dev.livemock.gateway.ApiException;
import dev.livemock.gateway.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks responses to hostile requests. It is not thread-safe, since its XML parser is not. */
final class Oracle {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final String ANYTHING = "\uE000";
    private static final Pattern REQUEST_ID =
            Pattern.compile("[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}");
    private static final Pattern INTERNALS = Pattern.compile(
            "\\bat (dev|org|java|tools|com)\\.|java\\.lang\\.|org\\.springframework\\.|org\\.eclipse\\.|org\\.apache\\.|\\.h2\\.|tools\\.jackson");
    private static final Set<String> ERROR_FIELDS =
            new TreeSet<>(List.of("RequestId", "HostId", "Code", "Message", "Recommend"));
    private static final Set<String> HEADERS = caseInsensitive(
            "Content-Type",
            "Content-Length",
            "Content-Language",
            "Allow",
            "Accept-Patch",
            "Transfer-Encoding",
            "Date",
            "Connection",
            "Keep-Alive",
            "Location",
            "Vary",
            "WWW-Authenticate",
            "Cache-Control",
            "Content-Security-Policy",
            "Referrer-Policy",
            "X-Content-Type-Options",
            "Last-Modified",
            "Accept-Ranges",
            "Content-Range",
            "x-acs-request-id",
            "x-acs-retry-after");

    private static final List<Known> CATALOG =
            Arrays.stream(ErrorCode.values()).map(Known::of).toList();

    private final String secret;
    private final DocumentBuilder xml = newXmlParser();

    /**
     * Creates an oracle.
     *
     * @param secret a text that no response may contain
     */
    Oracle(String secret) {
        this.secret = secret;
    }

    /** Asserts that LiveMock may return this response to this request. */
    void check(HostileRequest request, RawResponse response) {
        checkHeaders(response);
        if (request.isHead() || response.status() == 304) {
            require(response.status() < 500 || response.status() == 501, "a server error");
            return;
        }
        String text = response.text();
        require(!text.contains(secret), "a secret is exposed");
        if (response.status() >= 400) {
            checkError(response, request.firstLine());
        } else {
            checkSuccess(response);
        }
    }

    /** Asserts that this may be a response body without headers. It must be an error unless the request has no HTTP version. */
    void checkBare(HostileRequest request, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        require(!text.contains(secret), "a secret is exposed");
        require(request.hasNoHttpVersion() || text.contains("LiveMock."), "no error: " + text);
        require(!text.startsWith("{") || parseJson(body).isObject(), "not JSON");
        require(!text.startsWith("<?xml") || !parseXml(body).getTagName().isEmpty(), "not XML");
        require(!INTERNALS.matcher(text).find(), "internals are exposed: " + text);
    }

    private static void checkHeaders(RawResponse response) {
        Set<String> unknown = caseInsensitive(response.headers().keySet().toArray(String[]::new));
        unknown.removeAll(HEADERS);
        require(unknown.isEmpty(), "unknown headers: " + unknown);
        response.headers()
                .forEach((name, values) ->
                        require(values.size() == 1 || name.equalsIgnoreCase("Vary"), name + " twice"));
        if (response.status() == 302) {
            return;
        }
        require(
                response.header("X-Content-Type-Options").equals("nosniff"),
                "the header X-Content-Type-Options is missing: " + response);
        String requestId = response.header("x-acs-request-id");
        require(REQUEST_ID.matcher(requestId).matches(), "no RequestId in the header");
    }

    private void checkSuccess(RawResponse response) {
        String type = response.header("Content-Type");
        if (type.startsWith("application/xml")) {
            Element root = parseXml(response.body());
            require(root.getTagName().endsWith("Response"), "the element " + root.getTagName());
            requireRequestId(response, textOf(root, "RequestId"));
        } else if (type.startsWith("application/json") || type.startsWith("application/vnd.spring-boot")) {
            JsonNode json = parseJson(response.body());
            if (json.has("RequestId") || json.has("Result")) {
                requireRequestId(response, json.path("RequestId").asString(""));
            }
        }
    }

    private void checkError(RawResponse response, String firstLine) {
        Map<String, String> error = errorOf(response);
        Set<String> fields = new TreeSet<>(error.keySet());
        fields.remove("AccessDeniedDetail");
        require(fields.equals(ERROR_FIELDS), "the fields " + fields);
        requireRequestId(response, field(error, "RequestId"));
        String code = field(error, "Code");
        String message = field(error, "Message");
        require(
                CATALOG.stream().anyMatch(known -> known.is(response.status(), code, message)),
                "not in the catalog: " + response.status() + " " + code + ": " + message);
        require(!INTERNALS.matcher(message).find(), "internals are exposed: " + message);
        boolean isBusy = code.equals("ServiceUnavailable") && firstLine.contains("state");
        require(response.status() < 500 || response.status() == 501 || isBusy, "a server error");
    }

    private Map<String, String> errorOf(RawResponse response) {
        String type = response.header("Content-Type");
        if (type.equals("application/xml;charset=utf-8")) {
            Element root = parseXml(response.body());
            require(root.getTagName().equals("Error"), "the element " + root.getTagName());
            NodeList fields = root.getChildNodes();
            return IntStream.range(0, fields.getLength())
                    .mapToObj(fields::item)
                    .collect(Collectors.toMap(field -> field.getNodeName(), field -> field.getTextContent()));
        }
        require(type.equals("application/json;charset=utf-8"), "an error of type " + type);
        return parseJson(response.body()).properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().asString("")));
    }

    private static String field(Map<String, String> error, String name) {
        return error.getOrDefault(name, "");
    }

    private static void requireRequestId(RawResponse response, String requestId) {
        require(response.header("x-acs-request-id").equals(requestId), "another RequestId in the body: " + requestId);
    }

    private static String textOf(Element root, String name) {
        NodeList all = root.getElementsByTagName(name);
        return all.getLength() == 0 ? "" : all.item(0).getTextContent();
    }

    private static JsonNode parseJson(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            require(json.isObject(), "not a JSON object");
            return json;
        } catch (JacksonException e) {
            throw new AssertionError("not JSON", e);
        }
    }

    private Element parseXml(byte[] body) {
        try {
            return xml.parse(new ByteArrayInputStream(body)).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw new AssertionError("not XML", e);
        }
    }

    private static DocumentBuilder newXmlParser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new DefaultHandler());
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> caseInsensitive(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }

    private static void require(boolean condition, String failure) {
        if (!condition) {
            throw new AssertionError(failure);
        }
    }

    /** An error of the catalog with any arguments. */
    private record Known(int status, Pattern code, Pattern message) {

        static Known of(ErrorCode error) {
            ApiException any = error.exception(ANYTHING, ANYTHING);
            Function<String, Pattern> pattern = text -> Pattern.compile(
                    Arrays.stream(text.split(ANYTHING, -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                    Pattern.DOTALL);
            return new Known(error.status(), pattern.apply(any.code()), pattern.apply(any.text()));
        }

        boolean is(int actualStatus, String actualCode, String actualMessage) {
            return actualStatus == status
                    && code.matcher(actualCode).matches()
                    && message.matcher(actualMessage).matches();
        }
    }
}

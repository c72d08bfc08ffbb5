package dev.livemock.hostile;

import dev.livemock.gateway.ApiException;
import dev.livemock.gateway.ErrorCode;
import dev.livemock.testing.RawResponse;
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

/** Says of any answer whether LiveMock may give it. It is for one thread, since its XML parser is. */
final class Oracle {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final String ANYTHING = "\uE000";
    private static final Pattern REQUEST_ID =
            Pattern.compile("[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}");
    private static final Pattern INSIDES = Pattern.compile(
            "\\bat (dev|org|java|tools|com)\\.|java\\.lang\\.|org\\.springframework\\.|org\\.eclipse\\.|org\\.apache\\.|\\.h2\\.|tools\\.jackson");
    private static final Set<String> ERROR_FIELDS =
            new TreeSet<>(List.of("RequestId", "HostId", "Code", "Message", "Recommend"));
    private static final Set<String> HEADERS = caseless(
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

    private static final List<Known> CATALOGUE =
            Arrays.stream(ErrorCode.values()).map(Known::of).toList();

    private final String secret;
    private final DocumentBuilder xml = newXmlParser();

    /**
     * Makes an oracle.
     *
     * @param secret what no answer may hold
     */
    Oracle(String secret) {
        this.secret = secret;
    }

    /** Asserts that this is an answer that LiveMock may give to this request. */
    void judge(HostileRequest request, RawResponse answer) {
        judgeHeaders(answer);
        if (request.isHead() || answer.status() == 304) {
            require(answer.status() < 500 || answer.status() == 501, "a failure");
            return;
        }
        String text = answer.text();
        require(!text.contains(secret), "a secret is shown");
        if (answer.status() >= 400) {
            judgeError(answer, request.firstLine());
        } else {
            judgeSuccess(answer);
        }
    }

    /** Asserts that this can be the body of an answer, of which nothing else is known: an error unless no version was named. */
    void judgeBare(HostileRequest request, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        require(!text.contains(secret), "a secret is shown");
        require(request.namesNoVersion() || text.contains("LiveMock."), "no error: " + text);
        require(!text.startsWith("{") || parseJson(body).isObject(), "not JSON");
        require(!text.startsWith("<?xml") || !parseXml(body).getTagName().isEmpty(), "not XML");
        require(!INSIDES.matcher(text).find(), "the insides are shown: " + text);
    }

    private static void judgeHeaders(RawResponse answer) {
        Set<String> unknown = caseless(answer.headers().keySet().toArray(String[]::new));
        unknown.removeAll(HEADERS);
        require(unknown.isEmpty(), "headers that nobody knows: " + unknown);
        answer.headers()
                .forEach((name, values) ->
                        require(values.size() == 1 || name.equalsIgnoreCase("Vary"), name + " twice"));
        if (answer.status() == 302) {
            return;
        }
        require(answer.header("X-Content-Type-Options").equals("nosniff"), "a browser may guess its type: " + answer);
        String requestId = answer.header("x-acs-request-id");
        require(REQUEST_ID.matcher(requestId).matches(), "no RequestId in the header");
    }

    private void judgeSuccess(RawResponse answer) {
        String type = answer.header("Content-Type");
        if (type.startsWith("application/xml")) {
            Element root = parseXml(answer.body());
            require(root.getTagName().endsWith("Response"), "the element " + root.getTagName());
            requireRequestId(answer, textOf(root, "RequestId"));
        } else if (type.startsWith("application/json") || type.startsWith("application/vnd.spring-boot")) {
            JsonNode json = parseJson(answer.body());
            if (json.has("RequestId") || json.has("Result")) {
                requireRequestId(answer, json.path("RequestId").asString(""));
            }
        }
    }

    private void judgeError(RawResponse answer, String firstLine) {
        Map<String, String> error = errorOf(answer);
        Set<String> fields = new TreeSet<>(error.keySet());
        fields.remove("AccessDeniedDetail");
        require(fields.equals(ERROR_FIELDS), "the fields " + fields);
        requireRequestId(answer, field(error, "RequestId"));
        String code = field(error, "Code");
        String message = field(error, "Message");
        require(
                CATALOGUE.stream().anyMatch(known -> known.is(answer.status(), code, message)),
                "not in the catalogue: " + answer.status() + " " + code + ": " + message);
        require(!INSIDES.matcher(message).find(), "the insides are shown: " + message);
        boolean isBusy = code.equals("ServiceUnavailable") && firstLine.contains("state");
        require(answer.status() < 500 || answer.status() == 501 || isBusy, "a failure");
    }

    private Map<String, String> errorOf(RawResponse answer) {
        String type = answer.header("Content-Type");
        if (type.equals("application/xml;charset=utf-8")) {
            Element root = parseXml(answer.body());
            require(root.getTagName().equals("Error"), "the element " + root.getTagName());
            NodeList fields = root.getChildNodes();
            return IntStream.range(0, fields.getLength())
                    .mapToObj(fields::item)
                    .collect(Collectors.toMap(field -> field.getNodeName(), field -> field.getTextContent()));
        }
        require(type.equals("application/json;charset=utf-8"), "an error of type " + type);
        return parseJson(answer.body()).properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().asString("")));
    }

    private static String field(Map<String, String> error, String name) {
        return error.getOrDefault(name, "");
    }

    private static void requireRequestId(RawResponse answer, String requestId) {
        require(answer.header("x-acs-request-id").equals(requestId), "another RequestId in the body: " + requestId);
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

    private static Set<String> caseless(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }

    private static void require(boolean condition, String failure) {
        if (!condition) {
            throw new AssertionError(failure);
        }
    }

    /** An error of the catalogue, whatever its arguments are. */
    private record Known(int status, Pattern code, Pattern message) {

        static Known of(ErrorCode error) {
            ApiException any = error.exception(ANYTHING, ANYTHING);
            Function<String, Pattern> pattern = text -> Pattern.compile(
                    Arrays.stream(text.split(ANYTHING, -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                    Pattern.DOTALL);
            return new Known(error.status(), pattern.apply(any.code()), pattern.apply(any.text()));
        }

        boolean is(int answered, String answeredCode, String answeredMessage) {
            return answered == status
                    && code.matcher(answeredCode).matches()
                    && message.matcher(answeredMessage).matches();
        }
    }
}

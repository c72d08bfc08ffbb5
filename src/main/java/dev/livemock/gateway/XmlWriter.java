package dev.livemock.gateway;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.util.ByteArrayBuilder;

/**
 * Writes a response as XML in the vendor's format. A list repeats its element for each item, without a wrapper. An empty list
 * is absent. A map key that is not a valid element name becomes an attribute, {@code <entry key="a b">…</entry>}. A character
 * that is not allowed in XML becomes U+FFFD.
 *
 * <p>Converts the JSON token by token, since a tree and a string of a large page would need several times its size.
 */
final class XmlWriter {

    private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final Pattern ELEMENT_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    private final JsonParser json;
    private final ByteArrayBuilder xml = new ByteArrayBuilder();

    private XmlWriter(JsonParser json) {
        this.json = json;
    }

    /**
     * Returns the XML in UTF-8.
     *
     * @param root the name of the root element
     * @param json the JSON in UTF-8
     */
    static byte[] write(String root, byte[] json) {
        try (JsonParser parser = ApiMappers.JSON.createParser(json)) {
            XmlWriter writer = new XmlWriter(parser);
            writer.write(PROLOG);
            parser.nextToken();
            writer.writeElement(root);
            return writer.xml.toByteArray();
        }
    }

    /** Writes the current value of the JSON. */
    private void writeElement(String name) {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                writeElement(name);
            }
            return;
        }
        boolean isName = ELEMENT_NAME.matcher(name).matches();
        String element = isName ? name : "entry";
        write("<" + element + (isName ? "" : " key=\"" + escape(name) + "\"") + ">");
        writeContent();
        write("</" + element + ">");
    }

    private void writeContent() {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                writeElement(name);
            }
        } else {
            write(escape(json.getString()));
        }
    }

    private void write(String text) {
        xml.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> appendEscaped(c, escaped));
        return escaped.toString();
    }

    private static void appendEscaped(int c, StringBuilder escaped) {
        switch (c) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\t', '\n', '\r' -> escaped.append("&#").append(c).append(';');
            default -> escaped.appendCodePoint(isInXml(c) ? c : '\uFFFD');
        }
    }

    private static boolean isInXml(int c) {
        return c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c <= 0xFFFF && Character.isSurrogate((char) c));
    }
}

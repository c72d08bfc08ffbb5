package dev.livemock.gateway;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Writes a response as XML in the vendor's format. A list repeats its element for each item, without a wrapper. An empty list
 * is absent. A map key that is not a valid element name becomes an attribute, {@code <entry key="a b">…</entry>}. A character
 * that is not allowed in XML becomes U+FFFD.
 */
final class XmlWriter {

    private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final Pattern ELEMENT_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    private final StringBuilder xml = new StringBuilder(PROLOG);

    private XmlWriter() {}

    static String write(String root, JsonNode document) {
        XmlWriter writer = new XmlWriter();
        writer.writeElement(root, document);
        return writer.xml.toString();
    }

    private void writeElement(String name, JsonNode value) {
        if (value.isArray()) {
            value.forEach(item -> writeElement(name, item));
            return;
        }
        boolean isName = ELEMENT_NAME.matcher(name).matches();
        xml.append('<').append(isName ? name : "entry");
        if (!isName) {
            xml.append(" key=\"");
            writeText(name);
            xml.append('"');
        }
        xml.append('>');
        writeContent(value);
        xml.append("</").append(isName ? name : "entry").append('>');
    }

    private void writeContent(JsonNode value) {
        if (value.isObject()) {
            value.forEachEntry(this::writeElement);
        } else {
            writeText(value.asString());
        }
    }

    private void writeText(String text) {
        text.codePoints().forEach(this::writeCharacter);
    }

    private void writeCharacter(int c) {
        switch (c) {
            case '&' -> xml.append("&amp;");
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            case '"' -> xml.append("&quot;");
            case '\t', '\n', '\r' -> xml.append("&#").append(c).append(';');
            default -> xml.appendCodePoint(isInXml(c) ? c : '\uFFFD');
        }
    }

    private static boolean isInXml(int c) {
        return c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c <= 0xFFFF && Character.isSurrogate((char) c));
    }
}

package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlWriterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"A":"text","B":7,"C":true}          | <A>text</A><B>7</B><C>true</C>
                    {"A":{"B":{"C":"x"}}}                | <A><B><C>x</C></B></A>
                    {"A":[{"B":1},{"B":2}]}              | <A><B>1</B></A><A><B>2</B></A>
                    {"A":[]}                             | ``
                    {"A":{}}                             | <A></A>
                    {"A":"<b>&\\"'"}                     | <A>&lt;b&gt;&amp;&quot;'</A>
                    {"A":"]]>"}                          | <A>]]&gt;</A>
                    {"A":"a\\r\\n\\tb"}                  | <A>a&#13;&#10;&#9;b</A>
                    {"A":"\\u0000\\u0001\\uFFFE\\uD800"} | <A>����</A>
                    {"A":"中😀"}                         | <A>中😀</A>
                    {"a b":"1","1":"2","<":"3"}          | <entry key="a b">1</entry><entry key="1">2</entry><entry key="&lt;">3</entry>
                    """)
    void writesJsonAsXml(String json, String xml) {
        assertThat(XmlWriter.write("Root", json.getBytes(StandardCharsets.UTF_8)))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Root>" + xml + "</Root>");
    }
}

package dev.livemock.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

class DocumentationTest {

    /**
     * Returns {@code PageSize} rows (decision 3). They come in
     * order. See {@link Sample the sample}, version 2016-11-01.
     *
     * @param unused what is absent here
     * @see <a href="https://example.com/page">a page</a>
     */
    @SuppressWarnings("UnusedVariable")
    static void documented(int unused) {}

    /**
     * A sample.
     *
     * @param size how many; {@code
     *     1} is the least
     * @param name ends with a question?
     */
    private record Sample(int size, String name, boolean silent) {}

    private enum Code {
        /** The first. */
        ONE
    }

    @Test
    void convertsJavadocToMarkdown() throws Exception {
        assertThat(Documentation.of(method()).text())
                .isEqualTo("Returns `PageSize` rows. They come in order. See the sample, version 2016-11-01.");
    }

    @Test
    void splitsTextIntoSummaryAndRest() throws Exception {
        Documentation documentation = Documentation.of(method());

        assertThat(documentation.summary()).isEqualTo("Returns `PageSize` rows");
        assertThat(documentation.rest()).startsWith("They come in order");
    }

    @Test
    void readsLinkOfSeeTag() throws Exception {
        assertThat(Documentation.of(method()).link()).isEqualTo("https://example.com/page");
    }

    @Test
    void convertsParamToSentence() throws Exception {
        assertThat(Documentation.of(method(), "unused").text()).isEqualTo("What is absent here.");
        assertThat(Documentation.of(Sample.class.getRecordComponents()[0]).text())
                .isEqualTo("How many; `1` is the least.");
        assertThat(Documentation.of(Sample.class.getRecordComponents()[1]).text())
                .isEqualTo("Ends with a question?");
    }

    @Test
    void isEmptyWithoutJavadoc() {
        assertThat(Documentation.of(Sample.class.getRecordComponents()[2]).text())
                .isEmpty();
        assertThat(Documentation.of(String.class).text()).isEmpty();
    }

    @Test
    void readsEnumConstants() {
        assertThat(Documentation.of(Code.ONE).text()).isEqualTo("The first.");
    }

    private static Method method() throws NoSuchMethodException {
        return DocumentationTest.class.getDeclaredMethod("documented", int.class);
    }
}

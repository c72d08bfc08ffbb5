package dev.livemock.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuotingTest {

    private static final String SPECIAL_CHARACTERS = "\u0001..\u007f "
            + "'\"`\\$(id)${x}%s%%!&=+</script>{{Action}}\t\r\n中文😀שלום\u00a0\u00ad\u0085\u200b\u202e\u2028\u2029\ufeff\ue000";

    @ParameterizedTest
    @EnumSource
    void keepsLettersOfAllScripts(Quoting quoting) {
        assertThat(quoting.quote("Größe 中文 😀 שלום Ωμέγα")).contains("Größe 中文 😀 שלום Ωμέγα");
    }

    @ParameterizedTest
    @EnumSource
    void writesOneLineOfVisibleCharacters(Quoting quoting) {
        assertThat(quoting.quote(SPECIAL_CHARACTERS)).matches("[^\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\u00a0]+");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', textBlock = """
            JAVA,       ""
            JAVASCRIPT, ''
            PYTHON,     ""
            GO,         ""
            SHELL,      ''
            """)
    void quotesEmptyText(Quoting quoting, String literal) {
        assertThat(quoting.quote("")).isEqualTo(literal);
    }

    @Test
    void quotesForJava() {
        assertThat(Quoting.JAVA.quote("a\"b'c\\d")).isEqualTo("\"a\\\"b'c\\\\d\"");
        assertThat(Quoting.JAVA.quote("\t\r\n\u0001\u2028")).isEqualTo("\"\\t\\r\\n\\u0001\\u2028\"");
        assertThat(Quoting.JAVA.quote(Character.toString(0xE0041))).isEqualTo("\"\\uDB40\\uDC41\"");
    }

    /** A Unicode escape in the text must stay text, since Java would decode it before it reads the literal. */
    @Test
    void escapesUnicodeEscapeInText() {
        assertThat(Quoting.JAVA.quote("\\" + "u0022+x")).isEqualTo("\"\\\\" + "u0022+x\"");
    }

    @Test
    void quotesForJavaScript() {
        assertThat(Quoting.JAVASCRIPT.quote("a\"b'c\\d`${e}")).isEqualTo("'a\"b\\'c\\\\d`${e}'");
        assertThat(Quoting.JAVASCRIPT.quote("\t\r\n\u00011\u2028")).isEqualTo("'\\t\\r\\n\\u{1}1\\u{2028}'");
    }

    @ParameterizedTest
    @EnumSource(names = {"PYTHON", "GO"})
    void quotesForPythonAndGo(Quoting quoting) {
        assertThat(quoting.quote("a\"b'c\\d{e}%s")).isEqualTo("\"a\\\"b'c\\\\d{e}%s\"");
        assertThat(quoting.quote("\t\r\n\u00011\u2028")).isEqualTo("\"\\t\\r\\n\\u00011\\u2028\"");
        assertThat(quoting.quote(Character.toString(0xE0041))).isEqualTo("\"\\U000E0041\"");
    }

    @Test
    void quotesForShells() {
        assertThat(Quoting.SHELL.quote("$(id) `id` \\ ! \"x\"")).isEqualTo("'$(id) `id` \\ ! \"x\"'");
        assertThat(Quoting.SHELL.quote("it's")).isEqualTo("'it'\\''s'");
    }

    @Test
    void escapesInvisibleCharactersForShells() {
        assertThat(Quoting.SHELL.quote("it's\na \\ $(id)")).isEqualTo("$'it\\'s\\na \\\\ $(id)'");
        assertThat(Quoting.SHELL.quote("\u00017\u202e")).isEqualTo("$'\\0017\\342\\200\\256'");
    }
}

package dev.livemock.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** Compares the generated file of a typical call in each language with a golden file. */
class GoldenCodeTest {

    static List<Language> languages() {
        return Language.all();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void generatesFile(Language language) throws IOException {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("UserId", "it's 中文\n");
        parameters.put("PageNum", "1");
        parameters.put("PageSize", "20");
        parameters.put("Format", "XML");
        CodeCall call = new CodeCall("http", "localhost:8080", "ListMessageGroup", parameters);

        assertThat(language.write(call)).isEqualTo(golden(language));
    }

    private static String golden(Language language) throws IOException {
        return new ClassPathResource("golden/code/" + language.id() + "/" + language.fileName("ListMessageGroup"))
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void generatesCallWithoutParameters(Language language) {
        CodeCall call = new CodeCall("https", "live.example", "ListMessageApp", Map.of());

        assertThat(language.write(call)).contains("ListMessageApp").doesNotContain("{{", "Format", "UserId");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            java          | request.setQuery(Map.of("SkipAudit", "a %b"));
            java-classic  | request.putQueryParameter("SkipAudit", "a %b");
            node          | query: { SkipAudit: 'a %b' },
            python        | request.query = {"SkipAudit": "a %b"}
            go            | request.Query = map[string]*string{"SkipAudit": dara.String("a %b")}
            curl          | 'http://localhost:8080/?SkipAudit=a%20%25b'
            curl          | printf 'POST\\n/\\nSkipAudit=a%%20%%25b\\n%s\\n\\n%s\\n%s'
            curl-unsigned | 'http://localhost:8080/SendMessageToGroup?SkipAudit=a%20%25b'
            """)
    void sendsSkipAuditInQuery(String language, String line) {
        CodeCall call =
                new CodeCall("http", "localhost:8080", "SendMessageToGroup", Map.of("SkipAudit", "a %b", "Data", "x"));

        assertThat(Language.named(language).write(call))
                .contains(line)
                .doesNotContain("parameters.put(\"SkipAudit", "add SkipAudit", "--data-urlencode 'SkipAudit");
    }

    @Test
    void usesSdkVersionsOfTests() {
        assertThat(List.of(SdkVersions.JAVA, SdkVersions.JAVA_CLASSIC))
                .allMatch(sdk -> System.getProperty("java.class.path")
                        .contains(sdk.replaceFirst(".*?:", "").replace(':', '-') + ".jar"));
    }
}

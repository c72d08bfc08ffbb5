package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    @ParameterizedTest
    @CsvSource({
        "a, a",
        "a+b, a b",
        "a%20b, a b",
        "a%2Bb, a+b",
        "%2a%7E%25, *~%",
        "%E4%B8%AD, 中",
        "%F0%9F%98%80, 😀",
        "a=b, a=b",
    })
    void decodesValues(String encoded, String decoded) {
        assertThat(parse("k=" + encoded).all("k")).containsExactly(decoded);
    }

    @Test
    void decodesNames() {
        assertThat(parse("%4Bey=v").first("Key")).isEqualTo("v");
    }

    @Test
    void keepsEmptyAndRepeatedValues() {
        Parameters parameters = parse("a=&a&b=1&&a=2");

        assertThat(parameters.all("a")).containsExactly("", "", "2");
        assertThat(parameters.all("b")).containsExactly("1");
        assertThat(parameters.all("c")).isEmpty();
    }

    @Test
    void treatsEmptyValueAsAbsent() {
        assertThat(parse("a=").first("a")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%2", "%zz", "%2g", "a%", "%FF", "%C3", "%ED%A0%80"})
    void rejectsInvalidPercentEncodingOrUtf8(String encoded) {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> parse("k=" + encoded))
                .extracting(ApiException::code)
                .isEqualTo("LiveMock.MalformedRequest");
    }

    private static Parameters parse(String text) {
        return Parameters.parse(text);
    }
}

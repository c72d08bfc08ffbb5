package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class RequestBinderTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private final RequestBinder binder = new RequestBinder(VALIDATOR, new PagingSettings(false));

    record Sample(
            @Nullable String name,
            @Max(9) int first,

            @Max(9) @ApiDefault(value = "7", required = true)
            int second,

            @ApiDefault("5") int third) {}

    @Test
    void bindsParametersByNamesOfComponents() {
        assertThat(bind("Name=n&First=1&Second=2&Third=3")).isEqualTo(new Sample("n", 1, 2, 3));
    }

    @Test
    void bindsNullToAbsentOptionalParameter() {
        assertThat(bind("First=1&Second=2").name()).isNull();
    }

    @Test
    void bindsDefaultToAbsentOptionalParameter() {
        assertThat(bind("First=1&Second=2").third()).isEqualTo(5);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void logsReasonOfInvalidParameterAtLevelDebug(CapturedOutput output) {
        LoggingSystem logging = LoggingSystem.get(RequestBinder.class.getClassLoader());
        logging.setLogLevel(RequestBinder.class.getName(), LogLevel.DEBUG);
        try {
            assertThat(codeOf("First=10&Second=2")).isEqualTo("InvalidFirst");
            assertThat(codeOf("First=1&Second=x")).isEqualTo("InvalidSecond");
        } finally {
            logging.setLogLevel(RequestBinder.class.getName(), null);
        }

        assertThat(output)
                .contains(
                        "The parameter First is not valid: must be less than or equal to 9",
                        "The parameter Second is not valid: not an integer");
    }

    @Test
    void ignoresUnknownParametersAndOtherSpellings() {
        assertThat(codeOf("first=1&Second=2&Unknown=%20")).isEqualTo("MissingFirst");
    }

    @Test
    void reportsFirstMissingParameter() {
        assertThat(codeOf("Name=n")).isEqualTo("MissingFirst");
    }

    @Test
    void reportsFirstInvalidParameter() {
        assertThat(codeOf("First=10&Second=x")).isEqualTo("InvalidFirst");
    }

    @Test
    void reportsMissingBeforeInvalidParameters() {
        assertThat(codeOf("First=x")).isEqualTo("MissingSecond");
    }

    @Test
    void rejectsRepeatedParameter() {
        assertThat(codeOf("First=1&Second=2&Name=a&Name=a")).isEqualTo("InvalidName");
    }

    @Test
    void rejectsParameterThatIsRepeatedWithEmptyValue() {
        assertThat(codeOf("First=1&Second=2&Name=&Name=a")).isEqualTo("InvalidName");
    }

    @Test
    void rejectsNulCharacter() {
        assertThat(codeOf("First=1&Second=2&Name=%00")).isEqualTo("InvalidName");
    }

    @Test
    void bindsDefaultToAbsentRequiredParameterIfEnabled() {
        RequestBinder lenient = new RequestBinder(VALIDATOR, new PagingSettings(true));

        assertThat(lenient.bind(Sample.class, parse("First=1")).second()).isEqualTo(7);
    }

    record Typed(
            @Nullable Boolean flag,
            @Nullable List<String> list,
            @Nullable StringMap map) {}

    @Test
    void bindsFlagsListsAndMaps() {
        assertThat(binder.bind(Typed.class, parse("Flag=TRUE&List=a,b&Map=%7B%22k%22:1%7D")))
                .isEqualTo(new Typed(true, List.of("a", "b"), new StringMap("{\"k\":\"1\"}")));
        assertThat(binder.bind(Typed.class, parse("List=%5B%22a,b%22,%22c%22%5D"))
                        .list())
                .containsExactly("a", "b", "c");
    }

    @Test
    void bindsNumberedParametersAsListInOrderOfTheirNumbers() {
        assertThat(listOf("List.10=c&List.2=b&List.1=a,b")).containsExactly("a,b", "b", "c");
    }

    @Test
    void ignoresEmptyNumberedParameters() {
        assertThat(listOf("List=&List.1=&List.2=b")).containsExactly("b");
        assertThat(listOf("List.1=")).isNull();
    }

    @Test
    void ignoresParametersWhoseNamesOnlyResembleNumberedOnes() {
        assertThat(listOf("List.=a&List.a=b&List.1.Name=c&List.-1=d&XList.1=e&list.1=f"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List.1=a&List.1=a",
                "List.1=a&List.1=",
                "List=a&List.1=a",
                "List.0=a",
                "List.01=a",
                "List.1=a&List.1000000=b",
                "List.99999999999999999999=a",
                "List.1=%00"
            })
    void rejectsAmbiguousOrInvalidNumberedParameters(String query) {
        assertThat(catchThrowableOfType(ApiException.class, () -> listOf(query)).code())
                .isEqualTo("InvalidList");
    }

    record Required(List<String> list) {}

    @Test
    void rejectsRequiredListWhoseNumberedParametersAreAllEmpty() {
        assertThat(binder.bind(Required.class, parse("List.1=a")).list()).containsExactly("a");
        assertThat(catchThrowableOfType(ApiException.class, () -> binder.bind(Required.class, parse("List.1=")))
                        .code())
                .isEqualTo("MissingList");
    }

    private @Nullable List<String> listOf(String query) {
        return binder.bind(Typed.class, parse(query)).list();
    }

    private Sample bind(String query) {
        return binder.bind(Sample.class, parse(query));
    }

    private String codeOf(String query) {
        return catchThrowableOfType(ApiException.class, () -> bind(query)).code();
    }

    private static Parameters parse(String query) {
        return Parameters.parse(query);
    }
}

package dev.livemock.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livemock.gateway.DefaultValue;
import dev.livemock.gateway.NotRequired;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ControlRequestTest {

    record Sample(
            @Nullable String name,
            @DefaultValue("7") @NotRequired int count,
            @DefaultValue("false") @NotRequired boolean flag) {}

    @Test
    void readsStringsIntegersAndBooleans() {
        assertThat(query("Name=a%20b&Count=-3&Flag=true")).isEqualTo(new Sample("a b", -3, true));
    }

    @Test
    void usesDefaultsForAbsentParameters() {
        assertThat(query("")).isEqualTo(new Sample(null, 7, false));
    }

    @Test
    void rejectsParameterOfWrongType() {
        assertThatThrownBy(() -> query("Count=x")).hasMessage("Count: must be an integer.");
        assertThatThrownBy(() -> query("Flag=TRUE")).hasMessage("Flag: must be true or false.");
    }

    private static Sample query(String query) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setQueryString(query);
        return new ControlRequest(request).query(Sample.class);
    }
}

package dev.livemock.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void doesNotReplacePlaceholdersInValues() {
        assertThat(new Template("<{{A}}|{{B}}>").fill(Map.of("A", List.of("{{B}}"), "B", List.of("$1\\"))))
                .isEqualTo("<{{B}}|$1\\>\n");
    }

    @Test
    void repeatsLineForEachValue() {
        assertThat(new Template("a\n\t{{Lines}}\nb").fill(Map.of("Lines", List.of("{{x}}", "y"))))
                .isEqualTo("a\n\t{{x}}\n\ty\nb\n");
    }

    @Test
    void omitsLineWithoutValues() {
        assertThat(new Template("a\n  {{Lines}}\nb").fill(Map.of("Lines", List.of())))
                .isEqualTo("a\nb\n");
    }

    @Test
    void rejectsMissingValue() {
        assertThatThrownBy(() -> new Template("{{A}}").fill(Map.of())).hasMessage("A");
    }
}

package dev.livemock.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void doesNotReplacePlaceholdersInValues() {
        assertThat(new Template("<{{A}}|{{B}}>").fill(Map.of("A", "{{B}}", "B", "$1\\")))
                .isEqualTo("<{{B}}|$1\\>\n");
    }

    @Test
    void indentsLinesOfValue() {
        assertThat(new Template("a\n\t{{Lines}}\nb").fill(Map.of("Lines", "{{x}}\ny")))
                .isEqualTo("a\n\t{{x}}\n\ty\nb\n");
    }

    @Test
    void omitsLineOfEmptyValue() {
        assertThat(new Template("a\n  {{Lines}}\nb").fill(Map.of("Lines", ""))).isEqualTo("a\nb\n");
    }

    @Test
    void rejectsMissingValue() {
        assertThatThrownBy(() -> new Template("{{A}}").fill(Map.of())).hasMessage("A");
    }
}

package dev.livemock.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.ServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the unsigned code. The signed code must work with any AccessKey; {@link StrictModeCodeIT} tests it further. */
@ServerTest
@OnlyOnH2
class OpenModeCodeIT extends CodeContract {

    static List<Language> languages() {
        return List.of(Language.named("curl-unsigned"));
    }

    @Override
    Map<String, String> credential() {
        return Map.of();
    }

    @ParameterizedTest
    @MethodSource("withSignature")
    void sendsCallWithAnyAccessKey(Language language) {
        ProcessRun run =
                run(language, "ListMessageApp", Map.of("PageNum", "1", "PageSize", "20"), credential("any", "any"));

        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.lastLine()).contains("AppList");
    }
}

package dev.livemock.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.ServerTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.context.TestPropertySource;

@ServerTest
@TestPropertySource("/auth/strict.properties")
@OnlyOnH2
class StrictModeCodeIT extends CodeContract {

    static List<Language> languages() {
        return withSignature();
    }

    @Override
    Map<String, String> credential() {
        return credential("owner", "owner-secret");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void sendsSecurityToken(Language language) {
        Map<String, String> temporary = new HashMap<>(credential("sts", "sts-secret"));
        temporary.put("ALIBABA_CLOUD_SECURITY_TOKEN", "token");
        Map<String, String> list = Map.of("AppId", APP, "GroupId", GROUP, "PageNum", "1", "PageSize", "20");

        ProcessRun run = run(language, "ListMessage", list, temporary);

        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(run.lastLine()).contains("MessageList");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void failsWithErrorCode(Language language) {
        ProcessRun run = run(language, "ListMessageApp", Map.of("PageNum", "0", "PageSize", "20"), credential());

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.output() + run.errors())
                .contains("InvalidPageNum")
                .contains("Specified parameter PageNum is not valid.");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void failsWithoutCredential(Language language) {
        ProcessRun run = run(language, "ListMessageApp", Map.of(), Map.of());

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.errors()).startsWith("Set ALIBABA_CLOUD_ACCESS_KEY_ID");
    }
}

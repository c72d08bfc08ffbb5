package dev.livemock.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.livemock.testing.ExtensionSamples.AlsoNotShared;
import dev.livemock.testing.ExtensionSamples.Failing;
import dev.livemock.testing.ExtensionSamples.Field;
import dev.livemock.testing.ExtensionSamples.Injection;
import dev.livemock.testing.ExtensionSamples.InvalidSeedOfClass;
import dev.livemock.testing.ExtensionSamples.InvalidSeeds;
import dev.livemock.testing.ExtensionSamples.InvalidSetting;
import dev.livemock.testing.ExtensionSamples.MalformedSetting;
import dev.livemock.testing.ExtensionSamples.NotShared;
import dev.livemock.testing.ExtensionSamples.OtherField;
import dev.livemock.testing.ExtensionSamples.Parallel;
import dev.livemock.testing.ExtensionSamples.Reset;
import dev.livemock.testing.ExtensionSamples.Seeds;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs the {@link ExtensionSamples}. */
class LiveMockExtensionTest {

    private static final String SHARED = "shared";
    private static final String PER_CLASS = "per-class";

    @BeforeEach
    void forgetEndpoints() {
        ExtensionSamples.ENDPOINTS.clear();
    }

    @Test
    void sharesOneProcessThatIsResetBeforeEachTest() {
        EngineExecutionResults results =
                execute(SHARED, Injection.class, Reset.class, Seeds.class, Field.class, OtherField.class);

        assertThat(failuresOf(results)).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(14);
        assertThat(ExtensionSamples.ENDPOINTS).hasSize(1);
    }

    @Test
    void startsProcessForEachClass() {
        EngineExecutionResults results = execute(PER_CLASS, Field.class, OtherField.class);

        assertThat(failuresOf(results)).isEmpty();
        assertThat(ExtensionSamples.ENDPOINTS).hasSize(2);
    }

    @Test
    void startsProcessForEachClassThatDoesNotShare() {
        EngineExecutionResults results = execute(SHARED, Field.class, NotShared.class, AlsoNotShared.class);

        assertThat(failuresOf(results)).isEmpty();
        assertThat(ExtensionSamples.ENDPOINTS).hasSize(3);
    }

    @Test
    void reportsRequestsOfFailedTests() {
        EngineExecutionResults results = execute(SHARED, Failing.class);

        assertThat(failuresOf(results)).containsExactlyInAnyOrder("expected to fail", "expected to fail");
        assertThat(reportsOf(results))
                .anySatisfy(report -> assertThat(report)
                        .matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} ListMessageGroup"
                                + " PageNum=1&PageSize=20&UserId=ann -> 200 OK \\(\\d+\\.\\d ms\\)"))
                .contains("none")
                .hasSize(2);
    }

    @Test
    void reportsThatLiveMockDoesNotStart() {
        assertThat(failuresOf(execute(SHARED, InvalidSetting.class)))
                .singleElement()
                .asString()
                .contains("LiveMock did not start", "The setting livemock.auth.mode");
    }

    @Test
    void reportsSeedsThatCannotBeLoaded() {
        assertThat(failuresOf(execute(SHARED, InvalidSeeds.class)))
                .anySatisfy(message -> assertThat(message)
                        .startsWith("LiveMock rejected the seed invalid.yaml. LiveMock.InvalidRequest: Apps[0].Group"))
                .anySatisfy(message -> assertThat(message).startsWith("The seed missing.yaml does not exist"))
                .hasSize(2);
    }

    @Test
    void runsOtherClassesAfterInvalidSeedOfClass() {
        EngineExecutionResults results = execute(SHARED, InvalidSeedOfClass.class, Field.class);

        assertThat(failuresOf(results))
                .singleElement()
                .asString()
                .startsWith("LiveMock rejected the seed invalid.yaml.");
        assertThat(results.testEvents().succeeded().count()).isEqualTo(2);
    }

    @Test
    void rejectsParallelTestsOfOneProcess() {
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Parallel.class))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "2")
                .execute();

        assertThat(failuresOf(results))
                .singleElement()
                .asString()
                .startsWith("Two tests use the same LiveMock at the same time.");
    }

    @Test
    void rejectsSettingWithoutValue() {
        assertThat(failuresOf(execute(SHARED, MalformedSetting.class)))
                .containsExactly("@LiveMockTest: the setting livemock.auth.mode must have the form name=value");
    }

    @Test
    void rejectsUnknownProcessMode() {
        assertThat(failuresOf(execute("per-method", Field.class)))
                .containsExactly(
                        "The JUnit configuration parameter livemock.process must be shared or per-class, but it is"
                                + " per-method");
    }

    @Test
    void rejectsAccessBeforeStart() {
        assertThatIllegalStateException()
                .isThrownBy(LiveMockExtension.builder().build()::endpoint)
                .withMessage("LiveMock is not started yet. It starts before the @BeforeAll methods.");
    }

    private static EngineExecutionResults execute(String processMode, Class<?>... samples) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(Stream.of(samples).map(sample -> selectClass(sample)).toArray(DiscoverySelector[]::new))
                .configurationParameter("livemock.process", processMode)
                .execute();
    }

    private static List<String> failuresOf(EngineExecutionResults results) {
        return results.allEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result ->
                        String.valueOf(result.getThrowable().orElseThrow().getMessage()))
                .toList();
    }

    private static List<String> reportsOf(EngineExecutionResults results) {
        return results.allEvents().reportingEntryPublished().stream()
                .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                .map(values -> String.valueOf(values.get("LiveMock requests")))
                .toList();
    }
}

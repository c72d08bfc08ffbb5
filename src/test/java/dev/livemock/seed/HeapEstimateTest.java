package dev.livemock.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeapEstimateTest {

    @Test
    void countsGeneratedMessageId() {
        String messageId = UUID.randomUUID().toString();

        assertThat(estimate(Map.of(), null)).isEqualTo(estimate(Map.of(), messageId));
    }

    @Test
    void countsTwoBytesPerCharacterOfExtensionWithOneWideCharacter() {
        long narrow = estimate(Map.of("a".repeat(100), "b".repeat(100)), "m");

        assertThat(estimate(Map.of("a".repeat(100), "\u4e2d" + "b".repeat(99)), "m"))
                .isEqualTo(narrow + 207);
    }

    private static long estimate(Map<String, String> extension, @Nullable String messageId) {
        SeedMessage message = new SeedMessage(messageId, "ash", null, "hello");
        SeedGroup group =
                new SeedGroup("g", "ash", null, null, extension, null, null, List.of(message), null, null, List.of());
        SeedApp app = new SeedApp("a", null, null, null, null, null, List.of(group), null);
        return HeapEstimate.ofBatches(new CheckedSeed("test", List.of(app), false));
    }
}

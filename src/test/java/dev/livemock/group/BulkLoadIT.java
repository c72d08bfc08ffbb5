package dev.livemock.group;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livemock.gateway.ApiException;
import dev.livemock.gateway.StringMap;
import dev.livemock.testing.ServerTest;
import dev.livemock.testing.TestData;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class BulkLoadIT {

    @Autowired
    private ObjectProvider<BulkLoad> bulkLoads;

    @Autowired
    private TestData testData;

    @Test
    void throwsWhenBatchCannotBeStored() {
        try (BulkLoad load = bulkLoads.getObject()) {
            assertThatThrownBy(() -> load.add(List.of(group("no such app", "ann"))))
                    .isInstanceOf(ApiException.class);
        }
    }

    @Test
    void throwsOnCloseWhenMembersOfLastBatchCannotBeStored() {
        testData.app("bulk");
        BulkLoad load = bulkLoads.getObject();
        load.add(List.of(group("bulk", "u".repeat(300))));

        assertThatThrownBy(load::close).message().containsIgnoringCase("value too long");
    }

    @Test
    void throwsWhenMembersOfEarlierBatchCannotBeStored() {
        testData.app("bulk-before");

        assertThatThrownBy(() -> {
                    try (BulkLoad load = bulkLoads.getObject()) {
                        load.add(List.of(group("bulk-before", "u".repeat(300))));
                        load.add(List.of());
                    }
                })
                .message()
                .containsIgnoringCase("value too long");
    }

    private static NewGroup group(String appId, String member) {
        return new NewGroup(appId, "g", "", 1L, 1, StringMap.EMPTY, Set.of(member));
    }
}

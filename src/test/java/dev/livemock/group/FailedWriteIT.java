package dev.livemock.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ManualClock;
import dev.livemock.fixture.ServerTest;
import dev.livemock.fixture.TestData;
import dev.livemock.gateway.StringMap;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tests writes that fail after they have changed data. Such writes must leave all data unchanged. */
@ServerTest
class FailedWriteIT {

    private static final String APP = "failed-writes";
    private static final ListMessageGroupRequest LIST = new ListMessageGroupRequest("ann", APP, 0, 1, 20);

    @Autowired
    private TestData testData;

    @Autowired
    private ApiClient api;

    @Autowired
    private ManualClock clock;

    @Autowired
    private MessageGroupService groups;

    @Autowired
    private GroupListCache cache;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void createTestDataOnce() {
        clock.advance(Duration.ofSeconds(1));
        testData.appOnce(APP, 20, "ann");
    }

    @Test
    void leavesDataUnchangedWhenSecondGroupHasGroupIdOfFirst() {
        String before = data();

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> groups.add(List.of(group("same", "ann"), group("same", "ben"))));

        assertThat(data()).isEqualTo(before);
    }

    @Test
    void leavesDataUnchangedWhenMemberOfSecondGroupCannotBeStored() {
        String before = data();

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> groups.add(List.of(group("first", "ann"), group("second", "u".repeat(256)))));

        assertThat(data()).isEqualTo(before);
    }

    @Test
    void leavesListAndTotalUnchangedWhenTransactionFailsAfterListIsWritten() {
        String before = list();

        failAfterAddingGroup();

        assertThat(list()).isEqualTo(before);
    }

    @Test
    void cachesListAgainAfterTransactionFailed() {
        failAfterAddingGroup();

        list();

        assertThat(CacheProbe.isCached(cache, LIST)).isTrue();
    }

    private void failAfterAddingGroup() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    groups.add(List.of(group("rolled-back", "ann")));
                    throw new IllegalStateException("after the last write");
                }));
    }

    private static NewGroup group(String groupId, String member) {
        return TestData.newGroup(APP, groupId, "", 1L, StringMap.EMPTY, Set.of(member));
    }

    /** Returns the responses of the control API and of ListMessageGroup, which contain all data. */
    private String data() {
        return api.get("/_livemock/state").body() + list();
    }

    private String list() {
        return api.list(Map.of("AppId", APP, "UserId", "ann", "PageNum", "1", "PageSize", "20"))
                .result()
                .toString();
    }
}

package dev.livemock.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.reset;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.ManualClock;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.ServerTest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tests a reader that is overtaken by a writer: a list changes after its page is read and before the page is cached. */
@OnlyOnH2
@ServerTest
class OvertakenReaderIT {

    @MockitoSpyBean
    private GroupListCache cache;

    @Autowired
    private ApiClient api;

    @Autowired
    private ManualClock clock;

    @Autowired
    private GroupMemberService members;

    @Autowired
    private PlatformTransactionManager transactions;

    private final CountDownLatch pageIsRead = new CountDownLatch(1);
    private final CountDownLatch pageMayBeStored = new CountDownLatch(1);
    private String app = "";
    private String group = "";

    @BeforeEach
    void createGroupWithoutAnn() {
        clock.advance(Duration.ofSeconds(1));
        app = api.createApp("overtaken");
        group = api.createGroup(app, "owner");
    }

    @AfterEach
    void releaseReader() {
        pageMayBeStored.countDown();
    }

    @Test
    void listsGroupAfterJoinCommittedBeforeReaderStored() throws Exception {
        CompletableFuture<ApiResponse> reader = startReaderThatWaitsBeforeStoring();

        api.call("JoinMessageGroup", "AppId", app, "GroupId", group, "UserId", "ann")
                .result();
        pageMayBeStored.countDown();

        assertThat(reader.join().groupIds()).isEmpty();
        assertThat(list().groupIds()).containsExactly(group);
    }

    @Test
    void listsGroupAfterJoinCommittedAfterReaderStored() throws Exception {
        CompletableFuture<ApiResponse> reader = startReaderThatWaitsBeforeStoring();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            members.join(new JoinMessageGroupRequest(app, group, "ann", 0, null));
            pageMayBeStored.countDown();
            assertThat(reader.join().groupIds()).isEmpty();
        });

        assertThat(list().groupIds()).containsExactly(group);
    }

    @Test
    void doesNotListGroupBeforeJoinIsCommitted() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            members.join(new JoinMessageGroupRequest(app, group, "ann", 0, null));
            assertThat(CompletableFuture.supplyAsync(this::list).join().groupIds())
                    .isEmpty();
        });

        assertThat(list().groupIds()).containsExactly(group);
    }

    private CompletableFuture<ApiResponse> startReaderThatWaitsBeforeStoring() throws InterruptedException {
        doAnswer(invocation -> {
                    pageIsRead.countDown();
                    pageMayBeStored.await();
                    return invocation.callRealMethod();
                })
                .when(cache)
                .store(any(), any());
        CompletableFuture<ApiResponse> reader = CompletableFuture.supplyAsync(this::list);
        pageIsRead.await();
        reset(cache);
        return reader;
    }

    private ApiResponse list() {
        return api.list(Map.of("AppId", app, "UserId", "ann", "PageNum", "1", "PageSize", "20"));
    }
}

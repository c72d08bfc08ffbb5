package com.example.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.ProtocolType;
import dev.livemock.testing.Fault;
import dev.livemock.testing.LiveMockServer;
import dev.livemock.testing.LiveMockTest;
import dev.livemock.testing.Seed;
import org.junit.jupiter.api.Test;

@LiveMockTest
@Seed("groups.yaml")
class GroupServiceTest {

    private final LiveMockServer liveMock;
    private final GroupService groups;

    GroupServiceTest(LiveMockServer liveMock) {
        this.liveMock = liveMock;
        this.groups = new GroupService(new LiveSettings(liveMock.endpoint(), ProtocolType.HTTP, "any", "any"));
    }

    @Test
    void listsGroupsOfAllPages() throws ClientException {
        assertThat(groups.groupsOf("cid")).hasSize(45).doesNotHaveDuplicates();
        assertThat(liveMock.requests().action("ListMessageGroup").count()).isEqualTo(3);
    }

    @Test
    void reportsThrottling() {
        liveMock.faults()
                .plan(Fault.on("ListMessageGroup").code("Throttling.User").times(1));

        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> groups.groupsOf("ann"))
                .returns("Throttling.User", ClientException::getErrCode);
        assertThat(liveMock.requests().userId("ann").count()).isEqualTo(1);
    }

    @Test
    void sendsToMembersWhoAreOnline() throws ClientException {
        liveMock.presence("shop").disconnect("ben");

        groups.send("shop", "sunday", "ann", "hello");

        assertThat(liveMock.deliveries().userId("ann").count()).isEqualTo(1);
        assertThat(liveMock.deliveries().userId("ben").count()).isZero();
    }
}

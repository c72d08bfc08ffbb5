package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OperationTest {

    @Test
    void knowsReadOnlyOperations() {
        assertThat(Arrays.stream(Operation.values()).filter(Operation::isReadOnly))
                .extracting(Operation::apiName)
                .containsExactlyInAnyOrder(
                        "GetMessageApp",
                        "ListMessageApp",
                        "QueryMessageApp",
                        "GetMessageGroup",
                        "ListMessageGroup",
                        "ListMessageGroupUser",
                        "ListMessageGroupUserById",
                        "ListMessage",
                        "ListMuteGroupUser",
                        "GetMessageToken",
                        "BatchGetOnlineUsers");
    }
}

package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OperationTest {

    @Test
    void knowsTheOperationsThatChangeNothing() {
        assertThat(Arrays.stream(Operation.values()).filter(Operation::changesNothing))
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

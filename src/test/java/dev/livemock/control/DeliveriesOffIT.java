package dev.livemock.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.testing.ApiClient;
import dev.livemock.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@ServerTest
@TestPropertySource(properties = "livemock.control.deliveries=0")
class DeliveriesOffIT {

    @Autowired
    private ApiClient api;

    @Test
    void recordsNothing() {
        String app = api.createApp("off");
        String group = api.createGroup(app, "creator");

        api.call("JoinMessageGroup", "AppId", app, "GroupId", group, "UserId", "ann", "BroadCastType", "2")
                .result();
        api.call("SendMessageToGroup", "AppId", app, "GroupId", group, "OperatorUserId", "ann", "Data", "x")
                .result();

        assertThat(api.get("/_livemock/deliveries").body()).isEqualTo("{\"Deliveries\":[]}");
        assertThat(api.get("/_livemock/deliveries/count").body()).isEqualTo("{\"Count\":0}");
    }
}

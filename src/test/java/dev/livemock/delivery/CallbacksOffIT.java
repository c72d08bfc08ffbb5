package dev.livemock.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class CallbacksOffIT {

    @Autowired
    private ApiClient api;

    @Test
    void addsNoCallbackWithoutUrl() {
        String app = api.createApp("off");
        String group = api.createGroup(app, "creator");

        api.call("JoinMessageGroup", "AppId", app, "GroupId", group, "UserId", "ann")
                .result();

        assertThat(api.get("/_livemock/callbacks").body()).isEqualTo("{\"Callbacks\":[]}");
        assertThat(api.send("DELETE", "/_livemock/callbacks").body()).isEqualTo("{\"Callbacks\":[]}");
    }
}

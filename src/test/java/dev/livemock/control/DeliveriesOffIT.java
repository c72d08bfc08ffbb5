package dev.livemock.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
@TestPropertySource(properties = "livemock.control.deliveries=0")
class DeliveriesOffIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void omitsDeliveriesOfEarlierRuns() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> jdbc.update("insert into delivery (delivery_time, app_id, group_id,"
                        + " message_id, message_type, data, receivers) values (0, 'a', 'g', 'm', 10001, 'x', '[]')"));

        assertThat(api.get("/_livemock/deliveries").body()).isEqualTo("{\"Deliveries\":[]}");
    }

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

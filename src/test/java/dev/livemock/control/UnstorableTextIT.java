package dev.livemock.control;

import dev.livemock.fixture.ApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Sends text that PostgreSQL cannot store: a NUL or an unpaired surrogate. */
@ControlTest
class UnstorableTextIT {

    private static final String REASON = "must not contain a character that cannot be stored";

    @Autowired
    private ApiClient api;

    @BeforeEach
    void reset() {
        api.send("POST", "/_livemock/reset");
    }

    @ParameterizedTest
    @CsvSource({
        "POST,   /_livemock/reset?AppId=%00, AppId",
        "POST,   /_livemock/reset?Seed=true&AppId=a%00, AppId",
        "POST,   /_livemock/seed?UserId=%00, UserId",
        "GET,    /_livemock/requests?UserId=%00, UserId",
        "GET,    /_livemock/requests/count?Code=%00, Code",
        "GET,    /_livemock/deliveries?UserId=%00, UserId",
        "GET,    /_livemock/callbacks?GroupId=%00, GroupId"
    })
    void rejectsInQuery(String method, String path, String parameter) {
        api.send(method, path).assertInvalid(parameter + ": " + REASON);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PUT    | throttle  | {"Operations":{"\\u0000":1}} | Operations
            PUT    | clock     | {"Now":"\\u0000"} | Now
            POST   | seed      | {"Apps":[{"AppId":"\\ud800"}]} | AppId
            PUT    | presence  | {"AppId":"a\\u0000","UserIds":["ann"],"Online":true} | AppId
            PUT    | presence  | {"AppId":"a","UserIds":["\\ud800"],"Online":true} | UserIds
            PUT    | state     | {"Apps":[{"AppId":"\\u0000"}]} | AppId
            """)
    void rejectsInBody(String method, String path, String body, String field) {
        api.send(method, "/_livemock/" + path, body).assertInvalid(field);
    }
}

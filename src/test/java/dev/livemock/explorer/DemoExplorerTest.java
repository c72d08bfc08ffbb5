package dev.livemock.explorer;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Tests the page in a real browser, in open mode and with the demo seed. */
@ServerTest
@OnlyOnH2
@TestPropertySource(properties = {"livemock.control.requests=60", "livemock.seed=classpath:demo.json"})
abstract class DemoExplorerTest {

    static final String APP = "VKL3demo";
    static final String GROUP = "AE35-demo-T95F";
    static final String LIST = "#/ListMessageGroup?UserId=de1a0&AppId=VKL3demo&PageNum=1&PageSize=2";

    static Browser browser;

    @Autowired
    ApiClient api;

    @LocalServerPort
    int port;

    @BeforeAll
    static void startBrowser() {
        browser = Browser.shared();
    }

    @BeforeEach
    void reset() {
        api.send("POST", "/_livemock/reset?Seed=true");
    }

    @AfterEach
    void assertNoConsoleErrors() {
        browser.assertNoConsoleErrors();
    }

    void sendMessage(String data) {
        api.call("SendMessageToGroup", "AppId", APP, "GroupId", GROUP, "OperatorUserId", "ash", "Data", data)
                .result();
    }
}

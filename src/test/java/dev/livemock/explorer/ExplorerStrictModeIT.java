package dev.livemock.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ManualClock;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.ServerTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Tests the page in strict mode, with a token for the control API. */
@ServerTest
@OnlyOnH2
@TestPropertySource(locations = "/auth/strict.properties", properties = "livemock.control.token=s3cret")
class ExplorerStrictModeIT {

    private static final String LIST = "#/ListMessageGroup?UserId=u 1*~'(中)&PageNum=1&PageSize=2";

    private static Browser browser;

    @Autowired
    private ManualClock clock;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void startBrowser() {
        browser = Browser.shared();
    }

    @BeforeEach
    void open() {
        clock.advance(Duration.ofSeconds(1));
        browser.open(port, LIST)
                .fill("Token of the setting livemock.control.token", "s3cret")
                .click("Use token")
                .awaitText("mode", "strict");
    }

    @AfterEach
    void forgetToken() {
        browser.run("sessionStorage.clear(); return true");
    }

    @Test
    void signsWithFirstCredentialByDefault() {
        assertThat(browser.valueOf("Sign with")).isEqualTo("owner");

        assertThat(browser.call().body()).contains("\"GroupList\": []");
    }

    @Test
    void signsWithSelectedCredential() {
        browser.select("Sign with", "denied").call();

        assertThat(browser.body()).contains("Forbidden.RAM", "\"AuthPrincipalDisplayName\": \"denied\"");
    }

    @Test
    void signsWithTemporaryCredential() {
        assertThat(browser.select("Sign with", "sts").call().body()).contains("\"GroupList\": []");
    }

    @Test
    void showsErrorOfUnsignedCall() {
        assertThat(browser.select("Sign with", "").call().body()).contains("MissingAccessKeyId");
    }

    @Test
    void opensStreamOfDeliveriesWithToken() {
        browser.run("""
                const original = fetch;
                window.fetch = async (url, options) => {
                  const response = await original(url, options);
                  if (String(url).endsWith('/stream')) {
                    window.streamStatus = response.status;
                  }
                  return response;
                };
                return true""");

        browser.click("Deliveries");

        browser.until(() -> browser.run("return window.streamStatus ?? 0").equals(200L), "the stream is open");
    }

    @Test
    void containsNoSecret() {
        browser.call();

        assertThat(String.valueOf(browser.run("return document.documentElement.outerHTML")))
                .doesNotContain("owner-secret");
    }

    @Test
    void asksAgainAfterWrongToken() {
        forgetToken();
        browser.open(port, LIST);

        browser.fill("Token of the setting livemock.control.token", "wrong").click("Use token");

        assertThat(browser.find(By.id("token")).isDisplayed()).isTrue();
    }
}

package dev.livemock.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Tests the panels with the data, the requests, the rate limits and the faults. */
class ExplorerPanelIT extends DemoExplorerTest {

    @Test
    void showsDataStatistics() {
        browser.open(port, "").awaitText("counts", "Groups 5");

        assertThat(browser.column("Apps", 1)).containsExactly("VKL3demo");
        browser.click("de1a0").awaitText("operation", "ListMessageGroup");
        assertThat(browser.valueOf("UserId")).isEqualTo("de1a0");
    }

    @Test
    void showsNewRequests() {
        browser.open(port, "").click("Requests").awaitText("panel-content", "The request log is empty.");

        api.call("GetMessageApp", "AppId", "no<b>body</b>");

        browser.awaitText("panel-content", "AppInfoNotExist").awaitText("panel-content", "no%3Cb%3Ebody");
    }

    @Test
    void showsTokenBuckets() {
        browser.open(port, LIST).call().click("Rate limits").awaitText("panel-content", "99 of 100");
    }

    @Test
    void addsAndRemovesFault() {
        browser.open(port, LIST).click("Faults").awaitText("panel-content", "No faults are planned.");

        browser.fill("Code", "ServiceUnavailable").fill("Times", "2").click("Add fault");
        browser.awaitText("panel-content", "503 ServiceUnavailable").call();
        assertThat(browser.find(By.id("status")).getText()).isEqualTo("HTTP 503");

        browser.awaitText("panel-content", "1 of 2")
                .click("Remove")
                .awaitText("panel-content", "No faults are planned.");
    }

    @Test
    void showsThatFaultAppliesAfterCommit() {
        browser.open(port, LIST).click("Faults").awaitText("panel-content", "No faults are planned.");

        browser.select("Phase", "After").fill("Code", "ServiceUnavailable").click("Add fault");

        browser.awaitText("panel-content", "after the commit, 503 ServiceUnavailable");
    }

    @Test
    void showsErrorOfInvalidFault() {
        browser.open(port, LIST).click("Faults").fill("Times", "often").click("Add fault");

        browser.awaitText(By.className("notice"), "Times");
        assertThat(browser.run("return window.scrollY"))
                .as("the page is scrolled to the button")
                .isNotEqualTo(0L);
        assertThat(browser.run("return document.querySelector('.notice').getBoundingClientRect().top"))
                .as("the message is visible")
                .isEqualTo(0L);
        assertThat(browser.valueOf("Times")).isEqualTo("often");
    }

    @Test
    void addsSeedDataAndResets() {
        browser.open(port, "")
                .paste("Seed data in JSON or YAML", "Apps:\n- AppId: shop\n  Groups:\n  - {GroupId: g1}\n")
                .click("Add seed data")
                .awaitText("counts", "Apps 2");

        browser.click("Reset").confirm().awaitText("counts", "Apps 1");
    }
}

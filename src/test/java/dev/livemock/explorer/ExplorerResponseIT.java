package dev.livemock.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** Tests how the page shows responses. */
class ExplorerResponseIT extends DemoExplorerTest {

    private static final String MESSAGES = "#/ListMessage?AppId=VKL3demo&GroupId=AE35-demo-T95F&PageNum=1&PageSize=2";
    private static final List<String> FORMATS = List.of("JSON", "XML");
    private static final String HOSTILE =
            "</script><img src=x onerror=\"document.title='broken'\">'\\\"&amp; \u202e中文 😀 ${7*7} `id` <b>";

    @Test
    void listsGroupsOnFirstCall() {
        browser.open(port, "").awaitValue("UserId", "de1a0").call();

        assertThat(browser.find(By.id("total")).getText()).isEqualTo("Total 5");
        assertThat(browser.address()).contains("UserId=de1a0", "AppId=VKL3demo");
    }

    @Test
    void showsResponse() {
        browser.open(port, "")
                .awaitValue("UserId", "de1a0")
                .fill("UserId", "de1a0")
                .fill("PageSize", "2")
                .call();

        assertThat(browser.find(By.id("status")).getText()).isEqualTo("HTTP 200");
        assertThat(browser.find(By.id("total")).getText()).isEqualTo("Total 5");
        assertThat(browser.column("List", 5)).containsExactly("AE35-demo-T95F", "BK17-demo-R20A");
        assertThat(browser.body()).contains("\"RequestId\"", "\"HasMore\": true");
        assertThat(browser.run("return document.querySelectorAll('.response .hljs-attr').length"))
                .isNotEqualTo(0L);
    }

    @Test
    void showsNextAndPreviousPage() {
        browser.open(port, LIST).call().awaitText("page", "Page 1");
        assertThat(browser.find(By.xpath("//button[text()='Previous']")).isEnabled())
                .isFalse();

        browser.click("Next").awaitText("page", "Page 2").click("Next").awaitText("page", "Page 3");
        browser.until(() -> browser.column("List", 5).size() == 1, "the last page has one group");
        assertThat(browser.find(By.xpath("//button[text()='Next']")).isEnabled())
                .isFalse();

        browser.click("Previous").awaitText("page", "Page 2");
        assertThat(browser.address()).contains("PageNum=2");
    }

    @Test
    void keepsPageOfResponseWhenFormChanges() {
        browser.open(port, LIST).call().awaitText("page", "Page 1").fill("PageNum", "3");

        assertThat(browser.find(By.id("page")).getText()).isEqualTo("Page 1");
        browser.click("Next").awaitText("page", "Page 2");
    }

    @Test
    void showsXmlAndItsTable() {
        browser.open(port, LIST).select("Format", "XML").call();

        assertThat(browser.body()).startsWith("<?xml");
        assertThat(browser.column("List", 5)).containsExactly("AE35-demo-T95F", "BK17-demo-R20A");
    }

    @Test
    void showsTotalOfResultInArray() {
        browser.open(port, "#/QueryMessageApp?AppId=VKL3demo").call();

        assertThat(browser.find(By.id("total")).getText()).isEqualTo("Total 1");
        assertThat(browser.column("List", 1)).containsExactly("VKL3demo");
    }

    @Test
    void sendsMessageAndListsIt() {
        browser.open(port, "#/SendMessageToGroup")
                .fill("AppId", "VKL3demo")
                .fill("GroupId", "AE35-demo-T95F")
                .fill("OperatorUserId", "ash")
                .paste("Data", "first line\nsecond line")
                .call();
        assertThat(browser.body()).contains("\"MessageId\"");

        browser.click("ListMessage")
                .awaitValue("AppId", "VKL3demo")
                .fill("GroupId", "AE35-demo-T95F")
                .call();

        assertThat(browser.column("List", 3)).containsExactly("ash");
        assertThat(browser.column("List", 5)).containsExactly("first line\nsecond line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JSON", "XML"})
    void showsPagesOfMessagesWithoutTotal(String format) {
        List.of("one", "two", "three").forEach(this::sendMessage);

        browser.open(port, MESSAGES).select("Format", format).call().awaitText("page", "Page 1");
        assertThat(browser.column("List", 5)).containsExactly("one", "two");
        assertThat(browser.run("return document.querySelectorAll('#total').length"))
                .isEqualTo(0L);

        browser.click("Next").awaitText("page", "Page 2");
        browser.until(() -> browser.column("List", 5).equals(List.of("three")), "the last page has one message");
        assertThat(browser.find(By.xpath("//button[text()='Next']")).isEnabled())
                .isFalse();
        browser.click("Previous").awaitText("page", "Page 1");
    }

    @Test
    void showsMarkupInMessageAsText() {
        sendMessage(HOSTILE);
        browser.open(port, MESSAGES);

        for (String format : FORMATS) {
            browser.select("Format", format).call();

            assertThat(browser.column("List", 5)).as(format).containsExactly(HOSTILE);
            assertContainsNoTypedMarkup();
        }
    }

    private static void assertContainsNoTypedMarkup() {
        assertThat(browser.run("return document.querySelectorAll('img, script:not([src]), #explorer b').length"))
                .isEqualTo(0L);
    }

    @Test
    void showsEmptyList() {
        browser.open(port, MESSAGES);

        for (String format : FORMATS) {
            browser.select("Format", format).call().awaitText(By.className("list"), "The list is empty.");
        }
    }

    @Test
    void showsOnlineUsersWithTimesInMilliseconds() {
        browser.open(port, "#/BatchGetOnlineUsers?AppId=VKL3demo&GroupId=AE35-demo-T95F&UserIds=ash,nobody");

        for (String format : FORMATS) {
            browser.select("Format", format).call();

            assertThat(browser.column("List", 2)).as(format).containsExactly("1502280113000", "0");
            assertThat(browser.column("List", 3)).as(format).containsExactly("true", "false");
            assertThat(browser.run("return [...document.querySelectorAll('.list time')].map((one) => one.title)"))
                    .isEqualTo(List.of("2017-08-09T12:01:53.000Z"));
        }
    }

    @Test
    void showsTimesInSeconds() {
        browser.open(port, LIST).call();

        assertThat(browser.run("return document.querySelector('.list time').title"))
                .isEqualTo("2017-08-09T12:01:53.000Z");
    }

    @Test
    void showsError() {
        browser.open(port, LIST).fill("PageNum", "0").call();

        assertThat(browser.find(By.id("status")).getText()).isEqualTo("HTTP 400");
        assertThat(browser.body()).contains("InvalidPageNum");
    }

    @Test
    void showsThrottledCall() {
        api.send("PUT", "/_livemock/throttle", "{\"QueriesPerSecond\":1}");

        browser.open(port, LIST).call().call();

        assertThat(browser.body()).contains("Throttling.User");
        browser.click(By.cssSelector(".response summary"));
        assertThat(browser.find(By.cssSelector(".response details")).getText()).contains("x-acs-retry-after");
    }

    @Test
    void showsIncompleteResponseAsFailure() {
        api.send("POST", "/_livemock/faults", "{\"Cut\":\"Middle\",\"Times\":5}");

        browser.open(port, LIST).click("Call").awaitText("failure", "No complete response");
        browser.clearConsole();
    }

    @Test
    void escapesTypedText() {
        browser.open(port, "#/CreateMessageGroup?AppId=VKL3demo&CreatorId=hostile")
                .paste("Extension", "{\"k\":\"" + HOSTILE.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}")
                .call();
        assertThat(browser.find(By.id("status")).getText()).isEqualTo("HTTP 200");

        browser.open(port, "#/ListMessageGroup?UserId=hostile&PageNum=1&PageSize=2")
                .call();

        assertThat(browser.column("List", 4)).singleElement().asString().contains("<img src=x onerror=");
        assertContainsNoTypedMarkup();
        assertThat(browser.title()).startsWith("ListMessageGroup");
    }
}

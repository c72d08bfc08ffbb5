package dev.livemock.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.gateway.Operation;
import dev.livemock.testing.ApiClient;
import dev.livemock.testing.OnlyOnH2;
import dev.livemock.testing.ServerTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Tests the page in a real browser, in open mode and with the demo seed. */
@ServerTest
@OnlyOnH2
@TestPropertySource(properties = {"livemock.control.requests=60", "livemock.seed=classpath:demo.json"})
class ExplorerIT {

    private static final String LIST = "#/ListMessageGroup?UserId=de1a0&AppId=VKL3demo&PageNum=1&PageSize=2";
    private static final String MESSAGES = "#/ListMessage?AppId=VKL3demo&GroupId=AE35-demo-T95F&PageNum=1&PageSize=2";
    private static final String HOSTILE =
            "</script><img src=x onerror=\"document.title='broken'\">'\\\"&amp; \u202e中文 😀 ${7*7} `id` <b>";

    private static Browser browser;

    @Autowired
    private ApiClient api;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void reset() {
        api.send("POST", "/_livemock/reset?Seed=true");
    }

    @AfterEach
    void assertNoConsoleErrors() {
        browser.assertNoConsoleErrors();
    }

    @Test
    void opensAtRoot() {
        browser.openRoot(port);

        assertThat(browser.find(By.id("operation")).getText()).isEqualTo("ListMessageGroup");
        assertThat(browser.find(By.id("mode")).getText()).isEqualTo("open");
    }

    @Test
    void hasFormForEveryOperation() {
        browser.open(port, "");

        for (String name :
                List.of("CreateMessageApp", "JoinMessageGroup", "SendMessageToGroup", "BatchGetOnlineUsers")) {
            browser.click(name).awaitText("operation", name);
            assertThat(browser.title()).startsWith(name);
        }
        assertThat(browser.run("return document.querySelectorAll('nav a[href^=\"#/\"]').length"))
                .isEqualTo(Long.valueOf(Operation.values().length));
    }

    @Test
    void groupsOperationsByTag() {
        browser.open(port, "");

        assertThat(browser.run("return [...document.querySelectorAll('nav h2')].map((one) => one.textContent)"))
                .isEqualTo(List.of("Groups", "Apps", "Members", "Messages", "Mutes"));
        assertThat(browser.find(By.xpath("//nav//div[h2='Mutes']//li[last()]")).getText())
                .isEqualTo("ListMuteGroupUser");
    }

    @Test
    void prefillsDefaultsAndExistingUserAndApp() {
        browser.open(port, "").awaitValue("UserId", "de1a0");

        assertThat(browser.valueOf("AppId")).isEqualTo("VKL3demo");
        assertThat(browser.valueOf("PageNum")).isEqualTo("1");
        assertThat(browser.valueOf("PageSize")).isEqualTo("20");
    }

    @Test
    void listsGroupsOnFirstCall() {
        browser.open(port, "").awaitValue("UserId", "de1a0").call();

        assertThat(browser.find(By.id("total")).getText()).isEqualTo("Total 5");
        assertThat(browser.address()).contains("UserId=de1a0", "AppId=VKL3demo");
    }

    @Test
    void prefillsNoUserWithoutData() {
        api.send("POST", "/_livemock/reset");

        browser.open(port, "").awaitText("counts", "Users 0");

        assertThat(browser.valueOf("UserId")).isEmpty();
        assertThat(browser.valueOf("AppId")).isEmpty();
        assertThat(browser.find(By.id("parameter-UserId")).getDomAttribute("placeholder"))
                .isEqualTo("such as de1a0");
    }

    @Test
    void prefillsUserThatIsAddedLater() {
        api.send("POST", "/_livemock/reset");
        browser.open(port, "").awaitText("counts", "Users 0");

        api.send("POST", "/_livemock/reset?Seed=true");

        browser.awaitValue("UserId", "de1a0").codeWith("de1a0");
    }

    @Test
    void doesNotOverwriteEditedForm() {
        browser.open(port, "").awaitValue("UserId", "de1a0").fill("PageSize", "7");

        api.send("POST", "/_livemock/reset");

        browser.awaitText("counts", "Users 0");
        assertThat(browser.valueOf("UserId")).isEqualTo("de1a0");
    }

    /** The documented RAM access level of some of these operations is "get". */
    @ParameterizedTest
    @ValueSource(strings = {"DeleteMessageApp", "MuteAllGroupUser", "SendLike", "SendMessageToGroup"})
    void prefillsNoIdForWritingOperation(String operation) {
        browser.open(port, "").awaitValue("UserId", "de1a0");

        browser.click(operation).awaitText("operation", operation);

        assertThat(browser.valueOf("AppId")).isEmpty();
    }

    @Test
    void prefillsAppForReadingOperation() {
        browser.open(port, "#/BatchGetOnlineUsers").awaitValue("AppId", "VKL3demo");

        assertThat(browser.valueOf("GroupId")).isEmpty();
    }

    @Test
    void showsHintsOfFields() {
        browser.open(port, "");

        assertThat(browser.find(By.id("parameter-PageSize-hint")).getText()).contains("1 to 50");
        assertThat(browser.find(By.id("parameter-UserId-hint")).getText())
                .startsWith("The ID of the user whose groups are listed");
        assertThat(browser.find(By.id("parameter-PageSize")).getDomAttribute("aria-required"))
                .isEqualTo("true");
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
        assertThat(browser.run("return document.querySelectorAll('.answer .hljs-attr').length"))
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

    @ParameterizedTest
    @ValueSource(strings = {"JSON", "XML"})
    void showsMarkupInMessageAsText(String format) {
        sendMessage(HOSTILE);

        browser.open(port, MESSAGES).select("Format", format).call();

        assertThat(browser.column("List", 5)).containsExactly(HOSTILE);
        assertContainsNoTypedMarkup();
    }

    private void sendMessage(String data) {
        api.call(
                        "SendMessageToGroup",
                        "AppId",
                        "VKL3demo",
                        "GroupId",
                        "AE35-demo-T95F",
                        "OperatorUserId",
                        "ash",
                        "Data",
                        data)
                .result();
    }

    private static void assertContainsNoTypedMarkup() {
        assertThat(browser.run("return document.querySelectorAll('img, script:not([src]), #explorer b').length"))
                .isEqualTo(0L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JSON", "XML"})
    void showsEmptyList(String format) {
        browser.open(port, MESSAGES)
                .select("Format", format)
                .call()
                .awaitText(By.className("list"), "The list is empty.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JSON", "XML"})
    void showsOnlineUsersWithTimesInMilliseconds(String format) {
        browser.open(port, "#/BatchGetOnlineUsers?AppId=VKL3demo&GroupId=AE35-demo-T95F&UserIds=ash,nobody")
                .select("Format", format)
                .call();

        assertThat(browser.column("List", 2)).containsExactly("1502280113000", "0");
        assertThat(browser.column("List", 3)).containsExactly("true", "false");
        assertThat(browser.run("return [...document.querySelectorAll('.list time')].map((one) => one.title)"))
                .isEqualTo(List.of("2017-08-09T12:01:53.000Z"));
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
        browser.click(By.cssSelector(".answer summary"));
        assertThat(browser.find(By.cssSelector(".answer details")).getText()).contains("x-acs-retry-after");
    }

    @Test
    void showsIncompleteResponseAsFailure() {
        api.send("POST", "/_livemock/faults", "{\"Cut\":\"Middle\",\"Times\":5}");

        browser.open(port, LIST).click("Call").awaitText("failure", "No complete response");
        browser.clearConsole();
    }

    @Test
    void keepsCallInAddress() {
        browser.open(port, "")
                .awaitValue("UserId", "de1a0")
                .fill("UserId", "a&b=c 中")
                .fill("PageNum", "7");
        String address = browser.address();

        browser.open(port, address.substring(address.indexOf('#')));

        assertThat(browser.valueOf("UserId")).isEqualTo("a&b=c 中");
        assertThat(browser.valueOf("PageNum")).isEqualTo("7");
    }

    @Test
    void sendsNoCallWhenOpeningAnAddress() {
        browser.open(port, "#/DeleteMessageApp?AppId=VKL3demo").awaitText("operation", "DeleteMessageApp");
        browser.awaitText("counts", "Apps 1");

        assertThat(api.call("GetMessageApp", "AppId", "VKL3demo").status()).isEqualTo(200);
    }

    @Test
    void showsCodeOfCall() {
        browser.open(port, LIST);

        assertThat(browser.codeWith("de1a0")).contains("ListMessageGroup", "ALIBABA_CLOUD_ACCESS_KEY_ID");
        browser.fill("UserId", "somebody");
        browser.click("Python").codeWith("import");
        assertThat(browser.codeWith("somebody")).doesNotContain("de1a0");
    }

    @Test
    void copiesCode() {
        browser.open(port, LIST);
        String shown = browser.codeWith("de1a0");

        browser.click("Copy code").awaitText(By.className("notice"), "Copied the code.");

        assertThat(browser.clipboard().strip()).isEqualTo(shown.strip());
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

    @Test
    void escapesTextInAddress() {
        browser.open(port, "#/<img src=x onerror=alert(1)>?UserId=<img src=x onerror=alert(1)>");

        assertThat(browser.valueOf("UserId")).isEqualTo("<img src=x onerror=alert(1)>");
        assertThat(browser.run("return document.querySelectorAll('img').length"))
                .isEqualTo(0L);
    }

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

    @Test
    void isUsableByKeyboard() {
        browser.open(port, "").awaitValue("UserId", "de1a0");
        browser.focused().sendKeys(Keys.TAB);
        browser.focused().sendKeys(Keys.ENTER);
        browser.until(() -> "main".equals(browser.focused().getDomAttribute("id")), "the link skips the navigation");
        tabTo("parameter-UserId");

        browser.focused().sendKeys("de1a0" + Keys.ENTER);

        browser.awaitText("total", "Total 5");
        browser.find(By.id("language-java")).sendKeys(Keys.ARROW_RIGHT);
        assertThat(browser.focused().getDomAttribute("role")).isEqualTo("tab");
        assertThat(browser.focused().getDomAttribute("aria-selected")).isEqualTo("true");
    }

    private static void tabTo(String id) {
        for (int i = 0; i < 30 && !id.equals(browser.focused().getDomAttribute("id")); i++) {
            browser.focused().sendKeys(Keys.TAB);
        }
        assertThat(browser.focused().getDomAttribute("id")).isEqualTo(id);
    }

    @Test
    void labelsEveryFieldAndButton() {
        browser.open(port, LIST).call().click("Faults").awaitText("panel-content", "No faults are planned.");

        assertThat(browser.run("""
                return [...document.querySelectorAll('input, select, textarea, button, a')]
                    .filter((one) => !one.labels?.length && !one.textContent.trim() && !one.getAttribute('aria-label'))
                    .map((one) => one.outerHTML)""")).isEqualTo(List.of());
        assertThat(browser.run("""
                const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
                return ids.filter((id, index) => ids.indexOf(id) !== index)""")).isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 800, 1400})
    void fitsWindow(int width) {
        try {
            browser.resize(width, 900).open(port, LIST).call();

            assertThat(browser.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
        } finally {
            browser.resize(1400, 1100);
        }
    }

    @Test
    void loadsNothingFromOtherServers() {
        browser.open(port, LIST).call();

        assertThat(browser.run("""
                return performance.getEntriesByType('resource')
                    .map((entry) => new URL(entry.name).origin)
                    .filter((origin) => origin !== location.origin)""")).isEqualTo(List.of());
    }

    /** Takes the screenshot that is copied by hand to docs/explorer.png when the page has changed. */
    @Test
    void takesScreenshot() {
        browser.open(port, LIST).codeWith("de1a0");
        browser.call().awaitText("counts", "Groups 5");
        Path screenshot = Path.of("target", "screenshots", "explorer.png");

        browser.screenshot(screenshot);

        assertThat(screenshot).isNotEmptyFile();
    }
}

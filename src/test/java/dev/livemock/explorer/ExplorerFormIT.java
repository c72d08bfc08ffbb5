package dev.livemock.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.gateway.Operation;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Tests the form, the code and the layout of the page. */
class ExplorerFormIT extends DemoExplorerTest {

    @Test
    void opensAtRoot() {
        browser.openRoot(port);

        assertThat(browser.find(By.id("operation")).getText()).isEqualTo("ListMessageGroup");
        assertThat(browser.find(By.id("mode")).getText()).isEqualTo("open");
    }

    @Test
    void hasFormForEveryOperation() {
        browser.open(port, "");

        for (Operation operation : Operation.values()) {
            String name = operation.apiName();
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
    @Test
    void prefillsNoIdForWritingOperation() {
        browser.open(port, "");

        for (String operation : List.of("DeleteMessageApp", "MuteAllGroupUser", "SendLike", "SendMessageToGroup")) {
            browser.click("ListMessageGroup").awaitValue("UserId", "de1a0");
            browser.click(operation).awaitText("operation", operation);

            assertThat(browser.valueOf("AppId")).as(operation).isEmpty();
        }
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
    void sendsNoCallWhenOpeningAddress() {
        browser.open(port, "#/DeleteMessageApp?AppId=VKL3demo").awaitText("operation", "DeleteMessageApp");
        browser.awaitText("counts", "Apps 1");

        assertThat(api.call("GetMessageApp", "AppId", "VKL3demo").status()).isEqualTo(200);
    }

    @Test
    void escapesTextInAddress() {
        browser.open(port, "#/<img src=x onerror=alert(1)>?UserId=<img src=x onerror=alert(1)>");

        assertThat(browser.valueOf("UserId")).isEqualTo("<img src=x onerror=alert(1)>");
        assertThat(browser.run("return document.querySelectorAll('img').length"))
                .isEqualTo(0L);
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

    @Test
    void fitsWindow() {
        try {
            browser.open(port, LIST).call();
            for (int width : List.of(1400, 800, 500)) {
                browser.resize(width, 900);

                assertThat(browser.run("return window.innerWidth")).isEqualTo((long) width);
                assertThat(browser.run("return document.documentElement.scrollWidth"))
                        .asInstanceOf(InstanceOfAssertFactories.LONG)
                        .isLessThanOrEqualTo(width);
            }
        } finally {
            browser.resize(1400, 1100);
        }
    }

    @Test
    void scrollsToResponseInNarrowWindow() {
        try {
            browser.resize(500, 900).open(port, LIST).call();

            assertThat(browser.run("return document.getElementById('response').getBoundingClientRect().top"))
                    .asInstanceOf(InstanceOfAssertFactories.DOUBLE)
                    .isBetween(0.0, 899.0);
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

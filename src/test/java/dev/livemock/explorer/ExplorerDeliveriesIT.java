package dev.livemock.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.CallbackReceiver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Tests the panels with the deliveries and the callbacks. */
class ExplorerDeliveriesIT extends DemoExplorerTest {

    private static final int DATA = 5;

    private static final CallbackReceiver BACKEND = new CallbackReceiver();

    @DynamicPropertySource
    static void setCallbackUrl(DynamicPropertyRegistry registry) {
        registry.add("livemock.callback.url", BACKEND::url);
    }

    @AfterAll
    static void stopBackend() {
        BACKEND.close();
    }

    @Test
    void showsNewDeliveriesNewestFirst() {
        openDeliveries();

        sendMessage("<b>first</b>");
        api.get("/SendLike?AppId=VKL3demo&GroupId=AE35-demo-T95F&OperatorUserId=ash&Count=3&BroadCastType=2");

        browser.awaitText("panel-content", "1001 like").awaitText("panel-content", "<b>first</b>");
        assertThat(browser.row("Deliveries", 1).subList(1, 6))
                .containsExactly("1001 like", GROUP, "ash", "{\"likeCount\":3}", "de1a0, ash");
        assertThat(browser.row("Deliveries", 2))
                .containsExactly("03:04:05", "10001", GROUP, "ash", "<b>first</b>", "de1a0, ash");
    }

    @Test
    void showsThatNobodyReceivesMessage() {
        api.send(
                "PUT",
                "/_livemock/presence",
                "{\"AppId\":\"VKL3demo\",\"UserIds\":[\"de1a0\",\"ash\"],\"Online\":false}");
        openDeliveries();

        sendMessage("unheard");

        browser.awaitText("panel-content", "unheard");
        assertThat(browser.row("Deliveries", 1)).endsWith("unheard", "none");
    }

    /** If the request is suspended, the list contains the streamed delivery. If the response is suspended, it does not. */
    @ParameterizedTest
    @ValueSource(strings = {"request", "response"})
    void showsDeliveryOnceIfStreamedWhileListIsLoading(String suspended) {
        browser.open(port, "");
        recordStreams();
        sendMessage("first");
        browser.click("Deliveries").awaitText("panel-content", "first");
        awaitStreams(1);
        suspendLists(suspended);

        sendMessage("second");
        browser.awaitText("panel-content", "second");
        resumeLists();
        sendMessage("third");

        browser.awaitText("panel-content", "third");
        assertThat(browser.column("Deliveries", DATA)).containsExactly("third", "second", "first");
    }

    @Test
    void reopensStreamThatEnds() {
        browser.open(port, "");
        browser.run("""
                const original = fetch;
                window.streams = [];
                window.fetch = (url, options) =>
                    String(url).endsWith('/stream') && window.streams.push(options.signal) === 1
                        ? Promise.resolve(new Response(''))
                        : original(url, options);
                return true""");

        browser.click("Deliveries");

        awaitStreams(2);
    }

    @Test
    void closesStreamWhenAnotherTabIsChosen() {
        browser.open(port, "");
        recordStreams();
        browser.click("Deliveries");
        awaitStreams(1);
        assertThat(isStreamClosed()).isFalse();

        browser.click("Callbacks");

        assertThat(isStreamClosed()).isTrue();
    }

    @Test
    void closesStreamWhenPageIsHidden() {
        browser.open(port, "");
        recordStreams();
        browser.click("Deliveries");
        awaitStreams(1);

        browser.run("""
                Object.defineProperty(document, 'visibilityState', {value: 'hidden'});
                return document.dispatchEvent(new Event('visibilitychange', {bubbles: true}))""");

        assertThat(isStreamClosed()).isTrue();
    }

    @Test
    void deletesAllDeliveries() {
        openDeliveries();
        sendMessage("hello");
        browser.awaitText("panel-content", "hello");

        browser.click("Delete all").awaitText("panel-content", "There are no deliveries.");

        assertThat(api.get("/_livemock/deliveries").body()).doesNotContain("hello");
    }

    @Test
    void hidesDeliveriesThatOthersDelete() {
        openDeliveries();
        sendMessage("hello");
        browser.awaitText("panel-content", "hello");

        api.send("DELETE", "/_livemock/deliveries");

        browser.awaitText("panel-content", "There are no deliveries.");
    }

    @Test
    void showsCallbacksWithLastResponse() {
        browser.open(port, "").click("Callbacks").awaitText("panel-content", "There are no callbacks.");

        join("ben");
        browser.awaitText("panel-content", "Succeeded");
        BACKEND.setResponder(CallbackReceiver.respond(503, "busy"));
        join("rejected");

        browser.awaitText("panel-content", "503 busy");
        assertThat(browser.row("Callbacks", 2))
                .containsExactly("03:04:05", "join_group", GROUP, "ben", "Succeeded", "1", "200 {\"code\":200}");
        assertThat(browser.row("Callbacks", 1).subList(1, 5))
                .containsExactly("join_group", GROUP, "rejected", "Waiting");
    }

    private void openDeliveries() {
        browser.open(port, "").click("Deliveries").awaitText("panel-content", "There are no deliveries.");
    }

    private void join(String userId) {
        api.call("JoinMessageGroup", "AppId", APP, "GroupId", GROUP, "UserId", userId);
    }

    /** Records the streams of the page, and makes it possible to suspend the requests for the list. */
    private static void recordStreams() {
        browser.run("""
                const original = fetch;
                const suspend = async (moment, url) => {
                  if (window.suspended === moment && String(url).includes('/deliveries?')) {
                    await new Promise((resolve) => (window.resume = resolve));
                  }
                };
                window.streams = [];
                window.fetch = async (url, options) => {
                  await suspend('request', url);
                  const response = await original(url, options);
                  await suspend('response', url);
                  if (String(url).endsWith('/stream')) {
                    window.streams.push(options.signal);
                  }
                  return response;
                };
                return true""");
    }

    private static void suspendLists(String moment) {
        browser.run("window.suspended = '" + moment + "'; return true");
        browser.until(() -> browser.run("return Boolean(window.resume)").equals(true), "a request for the list waits");
    }

    private static void resumeLists() {
        browser.run("window.suspended = ''; window.resume(); return true");
    }

    private static void awaitStreams(long count) {
        browser.until(() -> browser.run("return window.streams.length").equals(count), count + " streams were opened");
    }

    private static boolean isStreamClosed() {
        return browser.run("return window.streams[0].aborted").equals(true);
    }
}

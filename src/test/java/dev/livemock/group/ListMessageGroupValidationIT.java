package dev.livemock.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ManualClock;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.ServerTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests which parameter values ListMessageGroup accepts and rejects. */
@ServerTest
@OnlyOnH2
class ListMessageGroupValidationIT {

    private static final String BEYOND_64_BITS = "18446744073709551616";
    private static final String BEYOND_INT = "2147483648";

    @Autowired
    private ApiClient api;

    @Autowired
    private ManualClock clock;

    @BeforeEach
    void refillTokenBucket() {
        clock.advance(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "99999", "100000", "007"})
    void acceptsPageNum(String value) {
        assertThat(status("PageNum=" + value + "&PageSize=20")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PageSize=20", "PageSize=20&PageNum=", "PageSize=20&PageNum", "PageSize=20&pagenum=1"})
    void rejectsMissingPageNum(String parameters) {
        assertRejected(parameters, "MissingPageNum");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "100001",
                "x",
                "1.0",
                "1e3",
                "0x1",
                "+1",
                "%2B1",
                " 1",
                "1 ",
                "%201",
                "1%20",
                "%09",
                "一",
                "١",
                "１",
                "1,2",
                "1_0",
                "null",
                "true",
                "--1",
                "-",
                BEYOND_INT,
                BEYOND_64_BITS,
                "1%00"
            })
    void rejectsInvalidPageNum(String value) {
        assertRejected("PageSize=20&PageNum=" + encodeSpaces(value), "InvalidPageNum");
    }

    @Test
    void rejectsRepeatedPageNum() {
        assertRejected("PageSize=20&PageNum=1&PageNum=1", "InvalidPageNum");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "20", "49", "50"})
    void acceptsPageSize(String value) {
        assertThat(status("PageNum=1&PageSize=" + value)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PageNum=1", "PageNum=1&PageSize="})
    void rejectsMissingPageSize(String parameters) {
        assertRejected(parameters, "MissingPageSize");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "51", "x", "2.5", "٢٠", " 20", BEYOND_INT, BEYOND_64_BITS, "20&PageSize=20"})
    void rejectsInvalidPageSize(String value) {
        assertRejected("PageNum=1&PageSize=" + encodeSpaces(value), "InvalidPageSize");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", ""})
    void acceptsSortType(String value) {
        assertThat(status("PageNum=1&PageSize=20&SortType=" + value)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "2", "asc", "0.0", "١", "1 ", BEYOND_INT, BEYOND_64_BITS, "1&SortType=1"})
    void rejectsInvalidSortType(String value) {
        assertRejected("PageNum=1&PageSize=20&SortType=" + encodeSpaces(value), "InvalidSortType");
    }

    @Test
    void rejectsRepeatedUserId() {
        assertRejected("PageNum=1&PageSize=20&UserId=another", "InvalidUserId");
    }

    @Test
    void rejectsRepeatedAppId() {
        assertRejected("PageNum=1&PageSize=20&AppId=a&AppId=a", "InvalidAppId");
    }

    @Test
    void reportsMissingParameterBeforeInvalidOne() {
        assertRejected("PageNum=0", "MissingPageSize");
    }

    @Test
    void namesParameterInMessage() {
        assertThat(api.get("/ListMessageGroup?PageNum=0&PageSize=20")
                        .json()
                        .get("Message")
                        .asString())
                .isEqualTo("Specified parameter PageNum is not valid.");
        assertThat(api.get("/ListMessageGroup?PageSize=20")
                        .json()
                        .get("Message")
                        .asString())
                .isEqualTo("PageNum is mandatory for this action.");
    }

    private void assertRejected(String parameters, String code) {
        api.get("/ListMessageGroup?UserId=validated&" + parameters).assertError(400, code);
    }

    private int status(String parameters) {
        return api.get("/ListMessageGroup?UserId=validated&" + parameters).status();
    }

    private static String encodeSpaces(String value) {
        return value.replace(" ", "%20");
    }
}

package dev.livemock.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ManualClock;
import dev.livemock.fixture.TestData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the downloaded files, and compares the parameters that LiveMock receives. Each subclass tests one auth mode. */
@Timeout(300)
abstract class CodeContract {

    static final String APP = "code";
    static final String GROUP = "g1";

    private static final String LONG = "x'\\".repeat(5_000);

    private static final List<String> SPECIAL_TEXTS = List.of(
            "\"",
            "'",
            "`",
            "'''",
            "\"\"\"",
            "it's \"quoted\"",
            "\\",
            "\\\\n",
            "\\" + "u0022",
            "\\x41",
            "\n",
            "\r\n",
            "\r",
            "\t",
            " ",
            "  both sides  ",
            "$(id)",
            "`id`",
            "$x${x}#{x}",
            "%",
            "%s%n%41%%",
            "!",
            "!!",
            "+",
            "&",
            "=",
            "a&b=c+d",
            ";#?/:@",
            "@file",
            "-n",
            "--",
            "*",
            "~",
            "</script>",
            "<!--",
            "*/",
            "//",
            "{{Action}}",
            "{{Parameters}}",
            "$1",
            "\\E",
            "中文",
            "田",
            "😀",
            "👨‍👩‍👧",
            "שלום",
            "مرحبا",
            "\u202eabc",
            "\u2028\u2029\u0085",
            "\ufeff",
            "\u0001\u001b7\u007f",
            "é",
            "null",
            "[object Object]",
            "ends in \\");

    private static final String ALL_SPECIAL_TEXTS = String.join("|", SPECIAL_TEXTS);

    @Autowired
    private ApiClient api;

    @Autowired
    private TestData testData;

    @Autowired
    private ManualClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void createAppAndSynchronizeClock() {
        clock.catchUp();
        if (!testData.hasApp(APP)) {
            testData.app(APP);
            testData.group(APP, GROUP, TestData.SOME_TIME);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void sendsSpecialCharactersAndLongAndEmptyTexts(Language language) {
        Map<String, String> call = new LinkedHashMap<>();
        call.put("UserId", ALL_SPECIAL_TEXTS);
        call.put("AppId", UUID.randomUUID() + LONG);
        call.put("SortType", "");
        call.put("PageNum", "1");
        call.put("PageSize", "20");

        ProcessRun run = run(language, "ListMessageGroup", call, credential());

        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(json(run.lastLine()).at("/Result/Total").asInt(-1)).isZero();
        Map<String, String> received = received(String.valueOf(call.get("AppId")));
        call.forEach((name, value) -> assertThat(received.get(name)).isEqualTo(value));
    }

    /**
     * Returns the parameters of the only call with this AppId. SortType is empty if the call has none, since an SDK may omit
     * empty parameters.
     */
    private Map<String, String> received(String appId) {
        JsonNode calls = api.get("/_livemock/requests?AppId=" + ApiClient.encode(appId))
                .json()
                .get("Requests");
        assertThat(calls).hasSize(1);
        Map<String, String> received = new LinkedHashMap<>(Map.of("SortType", ""));
        calls.get(0)
                .get("Parameters")
                .propertyStream()
                .forEach(parameter ->
                        received.put(parameter.getKey(), parameter.getValue().asString()));
        return received;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void storesSpecialCharactersInMap(Language language) {
        Map<String, String> texts = new LinkedHashMap<>();
        SPECIAL_TEXTS.forEach(text -> texts.put("key " + text, text));
        texts.put("empty", "");
        Map<String, String> call = new LinkedHashMap<>();
        call.put("AppId", APP);
        call.put("CreatorId", "ann");
        call.put("Extension", JsonMapper.shared().writeValueAsString(texts));

        ProcessRun run = run(language, "CreateMessageGroup", call, credential());

        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(json(extensionOf(json(run.lastLine()).at("/Result/GroupId").asString())))
                .isEqualTo(JsonMapper.shared().valueToTree(texts));
    }

    /** The code sends SkipAudit in the query, and all other parameters in the form. */
    @ParameterizedTest
    @MethodSource("languages")
    void sendsMessage(Language language) {
        String appId = UUID.randomUUID().toString();
        testData.app(appId);
        testData.group(appId, GROUP, TestData.SOME_TIME);
        Map<String, String> call = new LinkedHashMap<>();
        call.put("AppId", appId);
        call.put("GroupId", GROUP);
        call.put("OperatorUserId", "ann");
        call.put("Data", ALL_SPECIAL_TEXTS);
        call.put("SkipAudit", "true");

        ProcessRun run = run(language, "SendMessageToGroup", call, credential());

        assertThat(run.exitCode()).as(run.toString()).isZero();
        assertThat(json(run.lastLine()).at("/Result/MessageId").asString()).isNotEmpty();
        assertThat(received(appId)).containsAllEntriesOf(call);
    }

    private String extensionOf(String groupId) {
        return String.valueOf(
                jdbc.queryForObject("select extension from message_group where group_id = ?", String.class, groupId));
    }

    /** Downloads the file of a call, and runs it. */
    ProcessRun run(Language language, String action, Map<String, String> call, Map<String, String> environment) {
        return Toolchain.of(language).run(language.fileName(action), fetch(language, action, call), environment);
    }

    String fetch(Language language, String action, Map<String, String> call) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("Action", action);
        query.putAll(call);
        return api.get("/explorer/code/" + language.id() + "?" + ApiClient.encode(query))
                .body();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    /** Returns the environment variables of a credential that is valid in this mode. */
    abstract Map<String, String> credential();

    static Map<String, String> credential(String accessKeyId, String accessKeySecret) {
        return Map.of("ALIBABA_CLOUD_ACCESS_KEY_ID", accessKeyId, "ALIBABA_CLOUD_ACCESS_KEY_SECRET", accessKeySecret);
    }

    static List<Language> withSignature() {
        List<Language> languages = new ArrayList<>(Language.all());
        languages.remove(Language.named("curl-unsigned"));
        return languages;
    }
}

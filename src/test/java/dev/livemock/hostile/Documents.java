package dev.livemock.hostile;

import java.util.regex.Pattern;

/** Generates bodies for requests under {@code /_livemock}: seed documents in JSON and YAML, records, and invalid variants. */
final class Documents {

    private static final Pattern MANY_GENERATED = Pattern.compile("(?s).*Generate.*[0-9]{4}.*");

    private static final Generator<String> JSON_SEEDS = random -> """
            {"Apps":[{"AppId":"app%1$d","AppName":"n","Groups":[{"GroupId":"g%1$d","CreatorId":"ash","CreateTime":%2$s,\
            "Status":1,"Extension":%3$s,"Members":["ben",{"UserId":"ann","JoinTime":1502280200,"Online":false}],\
            "Messages":[{"SenderId":"ben","Type":%4$s,"Data":"x"}],"Likes":%4$s,"MutedAll":true,\
            "MutedUsers":["cid",{"UserId":"ann","EndTime":%2$s}]}],\
            "Generate":{"Groups":3,"UserId":"u1"}}]}""".formatted(
                    random.nextInt(),
                    Texts.NUMBERS.orOnceIn(2, Generator.of("1502280113")).next(random),
                    Texts.MAPS.next(random),
                    Texts.NUMBERS.orOnceIn(2, Generator.of("10001")).next(random));

    private static final Generator<String> YAML_SEEDS =
            random -> """
            Apps:
              - AppId: app%1$d
                Groups:
                  - {GroupId: g, CreatorId: ann, Extension: {a: "%2$s"}, Members: [ann, ben]}
            """.formatted(random.nextInt(), Texts.ANY.next(random));

    private static final Generator<String> YAML_TRAPS = Generator.of(
            "a: &a [x,x]\nb: &b [*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b]\nApps: [*c,*c,*c,*c]\n",
            "&a [*a]",
            "!!java.net.URL [\"http://localhost\"]",
            "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
            "--- {}\n--- {}\n",
            "? {a: b}\n: c\n",
            "Apps: |\n  text\n",
            "<<: {Apps: []}\n",
            "%YAML 9.9\n---\nApps: []\n",
            "\tApps: []",
            "- ".repeat(2_000));

    static final Generator<String> FAULTS = Generator.of(
            "{\"Action\":\"ListMessageGroup\",\"UserId\":\"fault\",\"Code\":\"ServiceUnavailable\",\"Times\":2}",
            "{\"UserId\":\"fault\",\"Cut\":\"Middle\"}",
            "{\"UserId\":\"fault\",\"Phase\":\"After\",\"Cut\":\"Before\",\"Times\":1}",
            "{\"UserId\":\"fault\",\"DelayMillis\":1,\"MaxDelayMillis\":2,\"Probability\":0.5}",
            "{\"UserId\":\"fault\",\"Code\":\"A\\r\\n" + Texts.FORGED + ": b\",\"Status\":599}");

    static final Generator<String> PRESENCES = Generator.of(
            "{\"AppId\":\"VKL3demo\",\"UserIds\":[\"de1a0\"],\"Online\":false}",
            "{\"AppId\":\"VKL3demo\",\"GroupId\":\"AE35-demo-T95F\",\"UserIds\":[\"ash\",\"de1a0\"],\"Online\":true}",
            "{\"AppId\":\"VKL3demo\",\"UserIds\":[\"nobody\"],\"Online\":true}",
            "{\"AppId\":\"nowhere\",\"UserIds\":[\"a\\r\\n" + Texts.FORGED + ": b\"],\"Online\":true}");

    static final Generator<String> CLOCKS = Generator.of(
            "{\"Now\":\"2030-01-01T00:00:00Z\",\"Frozen\":true}",
            "{\"Shift\":\"PT1H\"}",
            "{\"Shift\":\"-P99999999999D\"}",
            "{\"Now\":\"2241-12-31T23:59:59.999999999Z\"}",
            "{\"Now\":\"+999999999-12-31T23:59:59Z\"}",
            "{\"Frozen\":false}");

    static final Generator<String> RATES = Generator.of(
            "{\"Enabled\":false}",
            "{\"QueriesPerSecond\":1000000}",
            "{\"Operations\":{\"ListMessageGroup\":5}}",
            "{\"Operations\":{\"ListMessageGroup\":null}}",
            "{\"QueriesPerSecond\":0}");

    static final Generator<String> SIGNATURES = Generator.of(
            "{\"AccessKeyId\":\"owner\",\"Action\":\"ListMessageGroup\",\"Form\":\"UserId=de1a0\"}",
            "{\"AccessKeyId\":\"nobody\",\"Action\":\"ListMessageGroup\"}",
            "{\"AccessKeyId\":\"owner\",\"Action\":\"a\\r\\nb\"}");

    private static final Generator<String> RECORDED = Generator.of(
            "{\"RequestId\":\"A\",\"Result\":{\"GroupList\":[{\"AppId\":\"rec\",\"GroupId\":\"r\",\"CreatorId\":\"\","
                    + "\"CreateTime\":1,\"Status\":1,\"Extension\":{}}],\"HasMore\":false,\"Total\":1}}");

    static final Generator<String> SEEDS = bounded(Generator.oneOf(
            JSON_SEEDS,
            YAML_SEEDS,
            RECORDED,
            JSON_SEEDS.map(seed -> seed.substring(seed.length() / 3)),
            Mutations.ofText(JSON_SEEDS),
            Mutations.ofText(YAML_SEEDS),
            YAML_TRAPS,
            Texts.NESTED,
            Texts.ANY));

    private Documents() {}

    /** Replaces seed documents that would generate thousands of groups. */
    static Generator<String> bounded(Generator<String> seeds) {
        return seeds.map(seed -> MANY_GENERATED.matcher(seed).matches() ? "{}" : seed);
    }
}

package dev.livemock.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measures everything in turn, A B A B, and writes the table and the chart. */
public final class Bench {

    static final Path WORK = Path.of("target/bench");
    static final Path IMAGE = WORK.resolve("image");
    private static final String JAVA_25 = System.getenv("JAVA25_HOME") + "/bin/java";
    private static final String LIST = "/ListMessageGroup?AppId=bench&UserId=user1&PageNum=3&PageSize=20";

    private final boolean all;
    private final int rounds;
    private final int seconds;
    private final int warmUp;
    private final int longList;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Double> chart = new LinkedHashMap<>();

    private Bench(boolean all, boolean quick) {
        this.all = all;
        this.rounds = quick ? 2 : 5;
        this.seconds = quick ? 2 : 5;
        this.warmUp = quick ? 5 : 40;
        this.longList = quick ? 200_000 : 5_000_000;
    }

    public static void main(String[] args) throws Exception {
        List<String> options = List.of(args);
        Bench bench = new Bench(options.contains("--all"), options.contains("--quick"));
        bench.measureThroughput();
        bench.measureStrictMode();
        bench.measureStart();
        bench.measureMemory();
        bench.measureReset();
        bench.measureLoading();
        bench.measureLongList();
        bench.write();
    }

    private void measureThroughput() throws Exception {
        Path seed = writeSeed();
        Map<String, Server> servers = new LinkedHashMap<>();
        Map<String, String> scripts = new LinkedHashMap<>();
        String pages = Requests.randomPages(WORK, "/ListMessageGroup");
        try {
            Path answer = WORK.resolve("answer.json");
            Files.writeString(answer, "{}");
            try (Server first = liveMock(18_081, "/readyz", seed, answer)) {
                Files.writeString(answer, Requests.body(first.url(LIST)));
            }
            Server liveMock = liveMock(18_081, "/readyz", seed, answer);
            servers.put("LiveMock", liveMock);
            scripts.put("LiveMock", pages);
            servers.put("canned, same process", liveMock);
            scripts.put("canned, same process", Requests.randomPages(WORK, "/canned"));
            for (Map.Entry<String, Server> other : Others.start(WORK, answer, all).entrySet()) {
                servers.put(other.getKey(), other.getValue());
                scripts.put(other.getKey(), pages);
            }
            report(measureInTurn(servers, scripts));
        } finally {
            servers.values().forEach(Server::close);
        }
    }

    private Map<String, List<Load>> measureInTurn(Map<String, Server> servers, Map<String, String> scripts)
            throws Exception {
        Map<String, List<Load>> loads = new LinkedHashMap<>();
        for (String name : servers.keySet()) {
            Load.measure(servers.get(name).url("/"), scripts.get(name), warmUp);
            loads.put(name, new ArrayList<>());
        }
        for (int round = 0; round < rounds; round++) {
            for (String name : servers.keySet()) {
                loads.get(name).add(Load.measure(servers.get(name).url("/"), scripts.get(name), seconds));
            }
        }
        return loads;
    }

    private void report(Map<String, List<Load>> loads) {
        List<Load> liveMock = loads.get("LiveMock");
        loads.forEach((name, others) -> chart.put(name, 1 / ratio(loads.get("WireMock"), others, true)));
        add(Row.atLeast(
                "ListMessageGroup, answers a second: LiveMock to WireMock's canned stub",
                2.0,
                ratio(liveMock, loads.get("WireMock"), true)));
        add(Row.atLeast(
                "the same: LiveMock to a canned answer of the same process",
                0.85,
                ratio(liveMock, loads.get("canned, same process"), true)));
        add(Row.atMost("p99: LiveMock to WireMock", 1.0, ratio(liveMock, loads.get("WireMock"), false)));
        Stream.of("Prism", "Mockoon")
                .filter(loads::containsKey)
                .forEach(name -> add(Row.note(
                        "answers a second: LiveMock to " + name,
                        Row.format("%.1f", ratio(liveMock, loads.get(name), true)))));
    }

    /** Returns the median of the ratios of the rounds, each of which was measured side by side. */
    static double ratio(List<Load> of, List<Load> to, boolean rate) {
        return Load.median(IntStream.range(0, of.size())
                .mapToObj(i -> rate
                        ? of.get(i).perSecond() / to.get(i).perSecond()
                        : of.get(i).p99Millis() / to.get(i).p99Millis())
                .toList());
    }

    private void measureStrictMode() throws Exception {
        List<String> keys = IntStream.range(0, 40).mapToObj(i -> "key" + i).toList();
        List<String> strict = new ArrayList<>(List.of("--livemock.auth.mode=strict"));
        for (int i = 0; i < keys.size(); i++) {
            strict.add("--livemock.auth.credentials[%d].access-key-id=%s".formatted(i, keys.get(i)));
            strict.add("--livemock.auth.credentials[%d].access-key-secret=%s-secret".formatted(i, keys.get(i)));
        }
        Path seed = writeSeed();
        Path none = Files.writeString(WORK.resolve("none.json"), "{}");
        List<Double> ratios = new ArrayList<>();
        try (Server open = liveMock(18_081, "/readyz", seed, none);
                Server signed = liveMock(18_082, "/readyz", seed, none, strict.toArray(String[]::new))) {
            int calls = 60_000 * seconds;
            for (int round = -2; round < 3; round++) {
                String script = Requests.signedPages(WORK, "signed" + round, calls, keys);
                double ratio = Load.measure(signed.url("/"), script, seconds).perSecond()
                        / Load.measure(open.url("/"), script, seconds).perSecond();
                if (round >= 0) {
                    ratios.add(ratio);
                }
            }
        }
        add(Row.note("answers a second, signed: strict mode to open mode", Row.format("%.2f", Load.median(ratios))));
    }

    private void measureStart() throws Exception {
        List<Double> image = new ArrayList<>();
        List<Double> wireMock = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            try (Server server = image(18_083, LIST)) {
                image.add(server.secondsToFirstAnswer());
            }
            try (Server server = Others.wireMock(WORK, 18_084)) {
                wireMock.add(server.secondsToFirstAnswer());
            }
        }
        add(Row.atMost(
                "start to first answer: LiveMock as in the image (%s s) to WireMock (%s s)"
                        .formatted(seconds(image), seconds(wireMock)),
                1.0,
                Load.median(image) / Load.median(wireMock)));
        List<Double> jar = new ArrayList<>();
        List<Double> s3Mock = new ArrayList<>();
        for (int i = 0; i < (rounds + 1) / 2; i++) {
            try (Server server = Server.start(
                    Path.of("."), 18_085, LIST, List.of("java", "-jar", "target/livemock.jar", "--server.port=18085"))) {
                jar.add(server.secondsToFirstAnswer());
            }
            try (Server server = Others.s3Mock(WORK)) {
                s3Mock.add(server.secondsToFirstAnswer());
            }
        }
        add(Row.atMost(
                "start to first answer: java -jar of LiveMock (%s s) to that of S3Mock (%s s)"
                        .formatted(seconds(jar), seconds(s3Mock)),
                0.5,
                Load.median(jar) / Load.median(s3Mock)));
    }

    private static String seconds(List<Double> times) {
        return Row.format("%.2f", Load.median(times));
    }

    private void measureMemory() throws Exception {
        try (Server server = image(18_083, LIST)) {
            for (int i = 0; i < 1_000; i++) {
                Requests.micros(server.url("/ListMessageGroup?AppId=bench&PageNum=1&PageSize=20&UserId=user" + i));
            }
            add(Row.atMost("memory after 1,000 requests, as in the image", 200L, server.residentMegabytes(), "MB"));
        }
        String pages = Requests.randomPages(WORK, "/ListMessageGroup");
        try (Server server = image(
                18_083, LIST, "-Xmx84m", "--livemock.throttle.enabled=false", "--livemock.seed=" + writeSeed())) {
            Load.measure(server.url("/"), pages, warmUp);
            add(Row.atMost(
                    "most memory under full load, with the heap that a container of 256 MB gives it", 256L, server.peakMegabytes(), "MB"));
        }
    }

    /** What a test leaves behind: 5 apps with 20 groups of 5 members each. */
    private void measureReset() throws Exception {
        String members = IntStream.range(0, 5).mapToObj(i -> "\"user" + i + "\"").collect(Collectors.joining(","));
        String groups = IntStream.range(0, 20)
                .mapToObj(i -> "{\"GroupId\":\"g%d\",\"Members\":[%s]}".formatted(i, members))
                .collect(Collectors.joining(","));
        String seed = IntStream.range(0, 5)
                .mapToObj(i -> "{\"AppId\":\"app%d\",\"Groups\":[%s]}".formatted(i, groups))
                .collect(Collectors.joining(",", "{\"Apps\":[", "]}"));
        List<Double> micros = new ArrayList<>();
        try (Server server = image(18_083, LIST)) {
            for (int i = -20; i < 80; i++) {
                Requests.micros(server.url("/_livemock/seed"), seed);
                double time = Requests.micros(server.url("/_livemock/reset"), "");
                if (i >= 0) {
                    micros.add(time);
                }
            }
        }
        add(Row.atMost("reset of 100 groups with 500 members, as in the image", 10L, Load.median(micros) / 1e3, "ms"));
    }

    private void measureLoading() throws Exception {
        Path seed = generate("million.json", 1_000_000, "u1");
        try (Server server = Server.start(
                IMAGE,
                18_086,
                "/readyz",
                java25("-XX:+UseParallelGC", "-Xmx2g", "-jar", "livemock.jar", "--server.port=18086", seed(seed)))) {
            add(Row.atMost("loading 1,000,000 generated groups, with the flags -XX:+UseParallelGC -Xmx2g", 20L, server.secondsToFirstAnswer(), "s"));
            add(Row.note("memory that they take", server.residentMegabytes() + " MB"));
        }
    }

    private void measureLongList() throws Exception {
        Path seed = generate("long.json", longList, "u1");
        try (Server server = Server.start(
                IMAGE,
                18_087,
                "/readyz",
                java25(
                        "-Xmx10g",
                        "-jar",
                        "livemock.jar",
                        "--server.port=18087",
                        "--livemock.throttle.enabled=false",
                        seed(seed)))) {
            Pages.measure(server, longList).forEach(this::add);
            measureWrites(server);
        }
    }

    private void measureWrites(Server server) throws Exception {
        List<Double> create = new ArrayList<>();
        List<Double> createShort = new ArrayList<>();
        List<Double> join = new ArrayList<>();
        List<Double> joinShort = new ArrayList<>();
        for (int i = -500; i < 500; i++) {
            String created = server.url("/CreateMessageGroup?AppId=generated&CreatorId=");
            double inLong = Requests.micros(created + "u1");
            double inShort = Requests.micros(created + "short" + (i + 500) / 10);
            String group = "generated-" + (i + 501);
            String joined = server.url("/JoinMessageGroup?AppId=generated&GroupId=" + group + "&UserId=");
            String left = server.url("/LeaveMessageGroup?AppId=generated&GroupId=" + group + "&UserId=u1");
            Requests.micros(left);
            double joinLong = Requests.micros(joined + "u1");
            double joinNew = Requests.micros(joined + "new" + (i + 500) / 10);
            if (i >= 0) {
                create.add(inLong);
                createShort.add(inShort);
                join.add(joinLong);
                joinShort.add(joinNew);
            }
        }
        add(Row.atMost(
                "creating a group in a list of %,d, to one in a list without a directory".formatted(longList),
                1.5,
                Load.median(create) / Load.median(createShort)));
        add(Row.atMost(
                "joining a group in the middle of such a list, to the same",
                1.5,
                Load.median(join) / Load.median(joinShort)));
        measureEveryApp(server);
    }

    /** A user with groups in two apps has no directory over both: what is before the page is walked. */
    private void measureEveryApp(Server server) throws Exception {
        String app = Requests.body(server.url("/CreateMessageApp?AppName=second")).replaceAll(".*AppId\":\"|\".*", "");
        Requests.micros(server.url("/CreateMessageGroup?CreatorId=u1&AppId=" + app));
        String list = server.url("/ListMessageGroup?UserId=u1&PageSize=50&PageNum=");
        List<Double> first = new ArrayList<>();
        List<Double> middle = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            first.add(Requests.micros(list + 1));
            middle.add(Requests.micros(list + longList / 100));
        }
        add(Row.note(
                "without AppId, groups of two apps: page 1, and the middle page of %,d".formatted(longList),
                Row.format("%.1f ms, %.0f ms", Load.median(first) / 1e3, Load.median(middle) / 1e3)));
    }

    private static Server liveMock(int port, String path, Path seed, Path answer, String... more) throws Exception {
        List<String> command = java25(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Dspring.aot.enabled=false", // the canned controller was not there when the jar was built
                "-Dbench.canned=" + answer.toAbsolutePath(),
                "-cp",
                WORK.resolve("canned").toAbsolutePath() + ":livemock.jar",
                "dev.livemock.LiveMock",
                "--server.port=" + port,
                "--livemock.throttle.enabled=false",
                seed(seed));
        command.addAll(Arrays.asList(more));
        return Server.start(IMAGE, port, path, command);
    }

    private static Server image(int port, String path, String... more) throws Exception {
        List<String> command = java25("@jvm.options");
        Arrays.stream(more).filter(option -> option.startsWith("-X")).forEach(command::add);
        command.addAll(List.of("-jar", "livemock.jar", "--server.port=" + port));
        Arrays.stream(more).filter(option -> !option.startsWith("-X")).forEach(command::add);
        return Server.start(IMAGE, port, path, command);
    }

    static List<String> java25(String... arguments) {
        return Stream.concat(Stream.of(JAVA_25), Arrays.stream(arguments)).collect(Collectors.toCollection(ArrayList::new));
    }

    static String seed(Path file) {
        return "--livemock.seed=" + file.toAbsolutePath();
    }

    static Path writeSeed() throws IOException {
        String groups = IntStream.range(0, Requests.USERS * Requests.GROUPS_OF_A_USER)
                .mapToObj(i -> """
                        {"GroupId":"AE35-%1$04d-T95F","CreatorId":"creator%2$d","CreateTime":%3$d,\
                        "Extension":{"key":"test%2$03d"},"Members":["user%2$d"]}"""
                        .formatted(i, 1 + i % Requests.USERS, 1_502_280_113 + i))
                .collect(Collectors.joining(",\n"));
        return Files.writeString(
                        WORK.resolve("seed.json"), "{\"Apps\":[{\"AppId\":\"bench\",\"Groups\":[" + groups + "]}]}")
                .toAbsolutePath();
    }

    static Path generate(String name, int groups, String userId) throws IOException {
        return Files.writeString(
                WORK.resolve(name),
                """
                {"Apps":[{"AppId":"generated","Generate":{"Groups":%d,"UserId":"%s"}}]}""".formatted(groups, userId));
    }

    private void add(Row row) {
        rows.add(row);
        System.out.println(row.markdown());
    }

    private void write() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("| what | bar | figure | met |");
        lines.add("|---|---|---|---|");
        rows.forEach(row -> lines.add(row.markdown()));
        lines.add("");
        lines.add("%d processors, %s %s, JDK %s; `bench/run%s`; medians of %d rounds, measured in turn."
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        "25 (17 for java -jar)",
                        all ? " --all" : "",
                        rounds));
        Files.write(Path.of("bench/results.md"), lines);
        Files.writeString(Path.of("bench/chart-light.svg"), Chart.draw(chart, false));
        Files.writeString(Path.of("bench/chart-dark.svg"), Chart.draw(chart, true));
        System.out.println();
        lines.forEach(System.out::println);
    }
}

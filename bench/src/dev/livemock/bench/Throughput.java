package dev.livemock.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measures the lists per second, compared with other servers. */
final class Throughput {

    private static final String LISTS = "LiveMock";
    private static final String WITH_WRITES = "LiveMock, some writes";
    private static final String UNCACHED = "LiveMock, uncached";
    private static final String CANNED = "fixed, same process";
    private static final String WIREMOCK = "WireMock";
    private static final String LISTS_17 = "LiveMock, JDK 17";
    private static final String WIREMOCK_17 = "WireMock, JDK 17";

    /** LiveMock does not cache pages of a database to which other processes may write. The options are those of its own database. */
    private static final String OWN_DATABASE = "--spring.datasource.url=jdbc:h2:mem:bench;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
            + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=64;OPTIMIZE_REUSE_RESULTS=0;DB_CLOSE_DELAY=-1";

    private final Scale scale;
    private final boolean all;
    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    /** Creates the measurement. {@code all} adds Prism and Mockoon. */
    Throughput(Scale scale, boolean all) {
        this.scale = scale;
        this.all = all;
    }

    /** One kind of requests to a server, and its results. */
    private record Kind(Server server, String script, List<Load> loads) {}

    List<Row> measure() throws Exception {
        try {
            start();
            measureInTurn();
        } finally {
            kinds.values().forEach(kind -> kind.server.close());
        }
        return rows();
    }

    private void start() throws Exception {
        String seed = Seeds.setting(Seeds.writeLists());
        String pages = Requests.randomPages(Launcher.WORK, "/ListMessageGroup");
        Path response = writeResponse(seed);
        Server liveMock = Launcher.withCanned(18_081, response, Launcher.NO_LIMIT, seed);
        add(LISTS, liveMock, pages);
        add(WITH_WRITES, liveMock, Requests.pagesAndWrites(Launcher.WORK));
        add(CANNED, liveMock, Requests.randomPages(Launcher.WORK, "/canned"));
        add(UNCACHED, Launcher.image(18_082, "/readyz", "-Xmx512m", Launcher.NO_LIMIT, seed, OWN_DATABASE), pages);
        add(LISTS_17, Launcher.jar(18_086, "/readyz", Launcher.NO_LIMIT, seed), pages);
        Others.start(Launcher.WORK, response, all).forEach((name, server) -> add(name, server, pages));
    }

    private static Path writeResponse(String seed) throws Exception {
        try (Server server = Launcher.image(18_081, "/readyz", seed)) {
            return Files.writeString(Launcher.WORK.resolve("response.json"), Requests.body(server.url(Requests.LIST)));
        }
    }

    private void add(String name, Server server, String script) {
        kinds.put(name, new Kind(server, script, new ArrayList<>()));
    }

    private void measureInTurn() throws Exception {
        for (Kind kind : kinds.values()) {
            Load.measure(kind.server.url("/"), kind.script, scale.warmUp());
        }
        for (int round = 0; round < scale.rounds(); round++) {
            for (Kind kind : kinds.values()) {
                kind.loads.add(Load.measure(kind.server.url("/"), kind.script, scale.seconds()));
            }
        }
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>(List.of(
                Row.atLeast(
                                "cached lists, responses per second: LiveMock relative to WireMock",
                                2.0,
                                rate(LISTS, WIREMOCK))
                        .withStretchTarget("2.80"),
                Row.atLeast(
                        "cached lists with a join or leave of another user in every tenth call, responses per second: LiveMock relative to WireMock",
                        1.5,
                        rate(WITH_WRITES, WIREMOCK)),
                Row.atLeast(
                        "uncached lists, responses per second: LiveMock with an H2 database in `spring.datasource.url` relative to WireMock",
                        0.9,
                        rate(UNCACHED, WIREMOCK)),
                Row.atLeast("cached lists, responses per second: LiveMock relative to a fixed response of the same process", 0.76, rate(LISTS, CANNED))
                        .withStretchTarget("0.85"),
                Row.atMost("cached lists, p99 latency: LiveMock relative to WireMock", 1.0, ratio(LISTS, WIREMOCK, Load::p99Millis)),
                Row.atLeast(
                        "cached lists on JDK 17 with default flags, responses per second: LiveMock relative to WireMock",
                        2.0,
                        rate(LISTS_17, WIREMOCK_17)),
                Row.atMost(
                        "cached lists on JDK 17 with default flags, p99 latency: LiveMock relative to WireMock", 1.0, ratio(LISTS_17, WIREMOCK_17, Load::p99Millis)),
                Row.note(
                        "cached lists, responses per second: LiveMock on JDK 17 with default flags relative to LiveMock in the image",
                        Row.format("%.2f", rate(LISTS_17, LISTS)))));
        Stream.of("Prism", "Mockoon")
                .filter(kinds::containsKey)
                .forEach(name -> rows.add(
                        Row.note("cached lists, responses per second: LiveMock relative to " + name, Row.format("%.1f", rate(LISTS, name)))));
        return rows;
    }

    /** Returns the responses per second of each kind on JDK 25, relative to those of WireMock. */
    Map<String, Double> chart() {
        Map<String, Double> chart = new LinkedHashMap<>();
        kinds.keySet().stream()
                .filter(name -> !name.equals(LISTS_17) && !name.equals(WIREMOCK_17))
                .forEach(name -> chart.put(name, rate(name, WIREMOCK)));
        return chart;
    }

    private double rate(String of, String to) {
        return ratio(of, to, Load::perSecond);
    }

    private double ratio(String of, String to, ToDoubleFunction<Load> figure) {
        return ratio(kinds.get(of).loads, kinds.get(to).loads, figure);
    }

    /** Returns the median of the ratios of the rounds. In each round, all servers were measured one after another. */
    static double ratio(List<Load> of, List<Load> to, ToDoubleFunction<Load> figure) {
        return Load.median(IntStream.range(0, of.size())
                .mapToObj(i -> figure.applyAsDouble(of.get(i)) / figure.applyAsDouble(to.get(i)))
                .toList());
    }
}

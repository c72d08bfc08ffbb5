package dev.livemock.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Measures LiveMock on a local PostgreSQL and LiveMock on H2 alternately. */
public final class PostgresBench {

    /** A limit that no call reaches, to measure the cost of the check. */
    private static final String LIMIT = "--livemock.throttle.queries-per-second=1000000";

    private final int rounds;
    private final int seconds;
    private final int warmUp;
    private final int longList;
    private final List<Row> rows = new ArrayList<>();

    private PostgresBench(boolean quick) {
        this.rounds = quick ? 2 : 5;
        this.seconds = quick ? 2 : 5;
        this.warmUp = quick ? 5 : 20;
        this.longList = quick ? 200_000 : 5_000_000;
    }

    public static void main(String[] args) throws Exception {
        PostgresBench bench = new PostgresBench(List.of(args).contains("--quick"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            bench.measureThroughput(postgres);
            bench.measureRoundTrips(postgres);
            bench.measureLongList(postgres);
        }
        bench.write();
    }

    /** Servers of one kind, and their results. */
    private record Kind(List<Server> servers, List<Load> loads) {}

    private void measureThroughput(EmbeddedPostgres postgres) throws Exception {
        String seed = Seeds.setting(Seeds.writeLists());
        String free = databaseUrl(postgres, "free");
        String limited = databaseUrl(postgres, "limited");
        Map<String, Kind> kinds = new LinkedHashMap<>();
        try {
            start(kinds, "H2", server(18_091, seed, Launcher.NO_LIMIT));
            start(kinds, "H2, limit", server(18_092, seed, LIMIT));
            Server first = server(18_093, seed, free, Launcher.NO_LIMIT);
            start(kinds, "PostgreSQL", first);
            start(kinds, "PostgreSQL, two", first, server(18_094, seed, free, Launcher.NO_LIMIT));
            start(kinds, "PostgreSQL, limit", server(18_095, seed, limited, LIMIT));
            measureInTurn(kinds);
        } finally {
            kinds.values().forEach(kind -> kind.servers.forEach(Server::close));
        }
        report(kinds);
    }

    private static void start(Map<String, Kind> kinds, String name, Server... servers) {
        kinds.put(name, new Kind(List.of(servers), new ArrayList<>()));
    }

    private void measureInTurn(Map<String, Kind> kinds) throws Exception {
        String script = Requests.randomPages(Launcher.WORK, "/ListMessageGroup");
        for (Kind kind : kinds.values()) {
            for (Server server : kind.servers) {
                loadClasses(server);
            }
            measure(kind.servers, script, warmUp);
        }
        for (int round = 0; round < rounds; round++) {
            for (Kind kind : kinds.values()) {
                kind.loads.add(measure(kind.servers, script, seconds));
            }
        }
    }

    /** Sends single calls first, since a process that still loads classes is slower than one that is warm. */
    private static void loadClasses(Server server) throws Exception {
        for (int i = 0; i < 500; i++) {
            Requests.micros(server.url(Requests.LIST));
        }
    }

    /** Measures all servers concurrently. The result has the sum of the rates, and the p99 of the slowest server. */
    private static Load measure(List<Server> servers, String script, int seconds) throws Exception {
        List<CompletableFuture<Load>> loads = servers.stream()
                .map(server -> CompletableFuture.supplyAsync(() -> measure(server, script, seconds)))
                .toList();
        double perSecond = 0;
        double p99Millis = 0;
        for (CompletableFuture<Load> load : loads) {
            perSecond += load.get().perSecond();
            p99Millis = Math.max(p99Millis, load.get().p99Millis());
        }
        return new Load(perSecond, p99Millis);
    }

    private static Load measure(Server server, String script, int seconds) {
        try {
            return Load.measure(server.url("/"), script, seconds);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void report(Map<String, Kind> kinds) {
        List<Load> h2 = kinds.get("H2").loads;
        List<Load> one = kinds.get("PostgreSQL").loads;
        add(Row.atLeast(
                "cached lists, responses per second: PostgreSQL, one instance, relative to H2",
                0.30,
                Throughput.ratio(one, h2, Load::perSecond)));
        note("cached lists, responses per second: PostgreSQL, two instances on the same machine, relative to H2", kinds.get("PostgreSQL, two").loads, h2);
        note(
                "cached lists, responses per second: PostgreSQL, one instance with the rate limit, relative to one instance without the rate limit",
                kinds.get("PostgreSQL, limit").loads,
                one);
        note("cached lists, responses per second: H2 with the rate limit, relative to H2 without the rate limit", kinds.get("H2, limit").loads, h2);
    }

    private void note(String what, List<Load> of, List<Load> to) {
        add(Row.note(
                what,
                Row.format(
                        "%.2f (p99 latency: %.1f ms instead of %.1f ms)",
                        Throughput.ratio(of, to, Load::perSecond),
                        Load.median(of.stream().map(Load::p99Millis).toList()),
                        Load.median(to.stream().map(Load::p99Millis).toList()))));
    }

    /** Counts the round trips of calls with the default limit, without the check for changes of other processes. */
    private void measureRoundTrips(EmbeddedPostgres postgres) throws Exception {
        String seed = Seeds.setting(Seeds.writeLists());
        try (CountingProxy proxy = new CountingProxy(postgres.getPort())) {
            String url = databaseUrl(postgres, "trips").replace(":" + postgres.getPort() + "/", ":" + proxy.port() + "/");
            try (Server server = server(18_097, seed, url)) {
                String page = server.url(Requests.LIST);
                for (int i = 0; i < 20; i++) {
                    Requests.micros(page);
                }
                add(roundTrips("database round trips of an unsigned `ListMessageGroup` call for a valid cached page", proxy, () -> {}, page));
                String group = "MessageGroup?AppId=bench&GroupId=" + Requests.GROUP_ID.formatted(0) + "&UserId=user1";
                add(roundTrips("database round trips of the first unsigned `ListMessageGroup` call after a change of the list", proxy, () -> {
                    Requests.micros(server.url("/Leave" + group));
                    Requests.micros(server.url("/Join" + group));
                }, page));
            }
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    private static Row roundTrips(String what, CountingProxy proxy, Step before, String page) throws Exception {
        List<Double> counts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            before.run();
            Thread.sleep(50);
            long start = proxy.roundTrips();
            Requests.micros(page);
            // The check for changes of other processes runs at most once in 10 ms. With this pause, each call includes it.
            counts.add(proxy.roundTrips() - start - 1.0);
        }
        return Row.atMost(what, 6, Load.median(counts), "round trips").withStretchTarget("4 round trips");
    }

    private void measureLongList(EmbeddedPostgres postgres) throws Exception {
        Path seed = Seeds.writeGenerated("long.json", longList, "u1");
        String url = databaseUrl(postgres, "long");
        try (Server server = server(18_096, Seeds.setting(seed), url, Launcher.NO_LIMIT)) {
            try (Connection connection = postgres.getDatabase("postgres", "long").getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("vacuum analyze");
            }
            Pages.measure(server, longList).forEach(this::add);
        }
    }

    private static String databaseUrl(EmbeddedPostgres postgres, String name) throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", name);
    }

    private static Server server(int port, String... more) throws Exception {
        List<String> command =
                Launcher.java25("-Xmx2g", "-XX:+UseSerialGC", "-jar", "livemock.jar", "--server.port=" + port);
        command.addAll(Arrays.asList(more));
        return Server.start(Launcher.IMAGE, port, "/readyz", command);
    }

    private void add(Row row) {
        rows.add(row);
        System.out.println(row.markdown());
    }

    private void write() throws Exception {
        List<String> lines = new ArrayList<>(List.of("| measurement | target | figure | reached |", "|---|---|---|---|"));
        rows.forEach(row -> lines.add(row.markdown()));
        lines.add("");
        lines.add("%d processors for all of LiveMock, PostgreSQL 14 and wrk, JDK 25; `bench/run --postgres`; medians of %d rounds, in turn."
                .formatted(Runtime.getRuntime().availableProcessors(), rounds));
        Files.write(Path.of("bench/results-postgres.md"), lines);
    }
}

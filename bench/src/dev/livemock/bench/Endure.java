package dev.livemock.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Measures LiveMock after long load and under overload. */
public final class Endure {

    private static final Path WORK = Path.of("target/bench");
    private static final int PORT = 18_091;
    private static final int INTERVALS = 6;
    private static final int MOST_BUCKETS = 100_000;

    private final int seconds;
    private final int users;
    private final List<Row> rows = new ArrayList<>();

    private Endure(boolean isShort) {
        this.seconds = isShort ? 36 : 600;
        this.users = isShort ? 200_000 : 1_000_000;
    }

    /** Runs all tests. With {@code --short}, this takes about two minutes. */
    public static void main(String[] args) throws Exception {
        Endure endure = new Endure(List.of(args).contains("--short"));
        try (Server server = start("--livemock.throttle.enabled=false", Seeds.setting(Seeds.writeLists()))) {
            endure.measureFullLoad(server);
            endure.measureCrowd(server);
            endure.measureSlowClients(server);
        }
        try (Server server = start("--livemock.throttle.queries-per-second=100")) {
            endure.measureUsers(server);
        }
        System.out.println("\n| measurement | target | figure | reached |\n|---|---|---|---|");
        endure.rows.forEach(row -> System.out.println(row.markdown()));
    }

    private static Server start(String... settings) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-jar", "livemock.jar"));
        command.add("--server.port=" + PORT);
        command.addAll(List.of(settings));
        return Server.start(Path.of("target"), PORT, "/readyz", command);
    }

    private void measureFullLoad(Server server) throws Exception {
        String pages = Requests.randomPages(WORK, "/ListMessageGroup");
        List<Load> loads = new ArrayList<>();
        List<Long> memory = new ArrayList<>();
        for (int i = 0; i < INTERVALS; i++) {
            loads.add(Load.measure(server.url("/"), pages, seconds / INTERVALS, 200));
            memory.add(server.residentMegabytes());
            System.out.printf("%.0f responses/s, p99 %.1f ms, %d MB%n", loads.get(i).perSecond(), loads.get(i).p99Millis(), memory.get(i));
        }
        int last = INTERVALS - 1;
        int middle = INTERVALS / 2;
        rows.add(Row.note(
                "200 connections for %d s without an error, responses per second: start, middle, end".formatted(seconds),
                Row.format("%.0f, %.0f, %.0f", loads.get(0).perSecond(), loads.get(middle).perSecond(), loads.get(last).perSecond())));
        rows.add(Row.note("memory: start, middle, end", "%d, %d, %d MB".formatted(memory.get(0), memory.get(middle), memory.get(last))));
        rows.add(Row.atMost("memory: end relative to middle", 1.10, (double) memory.get(last) / memory.get(middle)));
        rows.add(Row.note(
                "p99: start, middle, end",
                Row.format("%.1f, %.1f, %.1f ms", loads.get(0).p99Millis(), loads.get(middle).p99Millis(), loads.get(last).p99Millis())));
        rows.add(Row.atMost("p99: end relative to middle", 1.50, loads.get(last).p99Millis() / loads.get(middle).p99Millis()));
    }

    private void measureCrowd(Server server) throws Exception {
        try (Crowd crowd = new Crowd(PORT, 2_000)) {
            crowd.sendToAll("GET /ListMessageGroup?AppId=bench&UserId=user1&PageNum=1&PageSize=20 HTTP/1.1\r\nHost: localhost\r\n\r\n");
            int hung = crowd.countHung();
            rows.add(Row.atMost("2,000 connections at once, " + crowd.size() + " of them taken: hung", 0L, hung, "connections"));
        }
        Requests.micros(server.url("/readyz"));
    }

    /** Some of the slow clients send their headers slowly, some their bodies, and some their bodies in chunks. */
    private void measureSlowClients(Server server) throws Exception {
        String pages = Requests.randomPages(WORK, "/ListMessageGroup");
        Load alone = Load.measure(server.url("/"), pages, seconds / INTERVALS);
        ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor();
        try (Crowd slowHeaders = new Crowd(PORT, 200);
                Crowd slowBodies = new Crowd(PORT, 200);
                Crowd slowChunks = new Crowd(PORT, 100)) {
            slowHeaders.sendToAll("GET / HTTP/1.1\r\nX: ");
            slowBodies.sendToAll("POST /ListMessageGroup HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10000\r\n\r\n");
            slowChunks.sendToAll("POST /ListMessageGroup HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
            ticks.scheduleAtFixedRate(
                    () -> {
                        slowHeaders.sendToAll("x");
                        slowBodies.sendToAll("x");
                        slowChunks.sendToAll("1\r\nx\r\n");
                    },
                    0,
                    1,
                    TimeUnit.SECONDS);
            Load beside = Load.measure(server.url("/"), pages, seconds / INTERVALS);
            rows.add(Row.atLeast(
                    "responses per second beside 500 clients that send one byte per second, relative to the same load without them", 0.70, beside.perSecond() / alone.perSecond()));
            rows.add(Row.note("p99 beside them, and without", Row.format("%.1f, %.1f ms", beside.p99Millis(), alone.p99Millis())));
        } finally {
            ticks.shutdownNow();
        }
    }

    /** Sends calls of more users than there is memory for buckets. The clock is frozen, so no bucket is refilled. */
    private void measureUsers(Server server) throws Exception {
        put(server.url("/_livemock/clock"), "{\"Frozen\":true}");
        Load.measure(server.url("/"), manyUsers(), 5);
        long before = server.residentMegabytes();
        while (counted(server) < users) {
            Load.measure(server.url("/"), manyUsers(), 10);
        }
        rows.add(Row.atMost("buckets after calls of %,d users".formatted(counted(server)), MOST_BUCKETS, buckets(server), "buckets"));
        rows.add(Row.note("memory before and after them, of a heap of 256 MB", before + ", " + server.residentMegabytes() + " MB"));
    }

    private static String manyUsers() throws IOException {
        String lua = """
                local threads = 0
                function setup(thread) thread:set("number", threads); threads = threads + 1 end
                local count = 0
                request = function()
                  count = count + 1
                  return wrk.format("GET", "/ListMessageGroup?PageNum=1&PageSize=1&UserId=u%d-" .. number .. "-" .. count)
                end
                """.formatted(System.nanoTime());
        return Files.writeString(WORK.resolve("users.lua"), lua).toString();
    }

    private static long counted(Server server) throws Exception {
        return Requests.body(server.url("/actuator/prometheus"))
                .lines()
                .filter(line -> line.startsWith("livemock_requests_seconds_count{action=\"ListMessageGroup\",code=\"OK\"}"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static long buckets(Server server) throws Exception {
        return Requests.body(server.url("/_livemock/throttle")).split("\"Tokens\"", -1).length - 1;
    }

    private static void put(String url, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.body());
        }
    }
}

package dev.livemock.bench;

import java.util.ArrayList;
import java.util.List;

/** Measures the duration of loading a seed, and of a reset. */
final class Loading {

    private static final int GROUPS = 1_000_000;
    private static final int WARM_UP_ROUNDS = 20;
    private static final int ROUNDS = 80;

    private Loading() {}

    static List<Row> measure() throws Exception {
        List<Row> rows = new ArrayList<>(List.of(measureReset()));
        rows.addAll(measureGenerated());
        return rows;
    }

    private static Row measureReset() throws Exception {
        List<Double> micros = new ArrayList<>();
        try (Server server = Launcher.image(18_083, Requests.LIST)) {
            for (int i = 0; i < WARM_UP_ROUNDS + ROUNDS; i++) {
                Requests.micros(server.url("/_livemock/seed"), Seeds.ofATest());
                micros.add(Requests.micros(server.url("/_livemock/reset"), ""));
            }
        }
        double millis = Load.median(micros.subList(WARM_UP_ROUNDS, micros.size())) / 1e3;
        return Row.atMost("reset of 100 groups with 5 members each, image", 10L, millis, "ms");
    }

    private static List<Row> measureGenerated() throws Exception {
        String seed = Seeds.setting(Seeds.writeGenerated("million.json", GROUPS, "u1"));
        List<String> command = Launcher.java25(
                "-XX:+UseParallelGC", "-Xmx2g", "-jar", "livemock.jar", "--server.port=18086", seed);
        try (Server server = Server.start(Launcher.IMAGE, 18_086, "/readyz", command)) {
            return List.of(
                    Row.atMost(
                            "loading %,d generated groups with `-XX:+UseParallelGC -Xmx2g`".formatted(GROUPS),
                            20L,
                            server.secondsToFirstAnswer(),
                            "s"),
                    Row.note(
                            "resident memory of the process after loading %,d generated groups".formatted(GROUPS),
                            server.residentMegabytes() + " MB"));
        }
    }
}

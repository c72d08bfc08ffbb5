package dev.livemock.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Measures the time from the start of a process to its first response, which contains a list from the database. */
final class Start {

    private Start() {}

    static List<Row> measure(Scale scale) throws Exception {
        List<Row> rows = new ArrayList<>(measureImage(scale));
        rows.add(measureJar(scale));
        return rows;
    }

    private static List<Row> measureImage(Scale scale) throws Exception {
        boolean hasBaseline = Files.exists(Launcher.BASELINE);
        List<Double> image = new ArrayList<>();
        List<Double> baseline = new ArrayList<>();
        List<Double> wireMock = new ArrayList<>();
        for (int i = 0; i < scale.rounds(); i++) {
            image.add(seconds(() -> Launcher.image(18_083, Requests.LIST)));
            if (hasBaseline) {
                baseline.add(seconds(() -> Launcher.image(Launcher.BASELINE, 18_083, Requests.LIST)));
            }
            wireMock.add(seconds(() -> Others.wireMock(Launcher.WORK, 18_084)));
        }
        List<Row> rows = new ArrayList<>(List.of(Row.atMost(
                        "time from the start to the first response: LiveMock in the image (%s) relative to WireMock (%s)"
                                .formatted(median(image), median(wireMock)),
                        1.45,
                        Load.median(image) / Load.median(wireMock))
                .withStretchTarget("1.20")));
        if (hasBaseline) {
            rows.add(Row.note(
                    "time from the start to the first response: LiveMock of `BENCH_BASELINE_JAR` (%s) relative to WireMock".formatted(median(baseline)),
                    Row.format("%.2f", Load.median(baseline) / Load.median(wireMock))));
        }
        return rows;
    }

    private static Row measureJar(Scale scale) throws Exception {
        List<Double> jar = new ArrayList<>();
        List<Double> s3Mock = new ArrayList<>();
        for (int i = 0; i < (scale.rounds() + 1) / 2; i++) {
            jar.add(seconds(() -> Server.start(
                    Path.of("."),
                    18_085,
                    Requests.LIST,
                    List.of("java", "-jar", "target/livemock.jar", "--server.port=18085"))));
            s3Mock.add(seconds(() -> Others.s3Mock(Launcher.WORK)));
        }
        return Row.atMost(
                        "time from the start with `java -jar` to the first response on JDK 17: LiveMock (%s) relative to S3Mock (%s)"
                                .formatted(median(jar), median(s3Mock)),
                        1.0,
                        Load.median(jar) / Load.median(s3Mock))
                .withStretchTarget("0.80");
    }

    private static double seconds(Callable<Server> start) throws Exception {
        try (Server server = start.call()) {
            return server.secondsToFirstAnswer();
        }
    }

    private static String median(List<Double> times) {
        return Row.format("%.2f s", Load.median(times));
    }
}

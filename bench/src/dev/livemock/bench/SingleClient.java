package dev.livemock.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Measures calls to idle servers as an integration test sends them: one client, one connection, one call at a time. */
final class SingleClient {

    private static final int CALLS = 2_000;

    private SingleClient() {}

    static List<Row> measure() throws Exception {
        String seed = Seeds.setting(Seeds.writeLists());
        try (Server image = Launcher.image(18_081, "/readyz", "-Xmx512m", Launcher.NO_LIMIT, seed);
                Server wireMock = Others.wireMock(Launcher.WORK, 18_084);
                Server jar = Launcher.jar(18_086, "/readyz", Launcher.NO_LIMIT, seed);
                Server wireMockOnJdk17 = Others.wireMockOnJdk17(Launcher.WORK, 18_087)) {
            return List.of(
                    row("single calls, median response time of the first %,d: LiveMock in the image (%s) relative to WireMock (%s)", image, wireMock),
                    row("single calls, median response time of the next %,d: LiveMock in the image (%s) relative to WireMock (%s)", image, wireMock),
                    row(
                            "single calls on JDK 17 with default flags, median response time of the first %,d: LiveMock (%s) relative to WireMock (%s)",
                            jar,
                            wireMockOnJdk17),
                    row(
                            "single calls on JDK 17 with default flags, median response time of the next %,d: LiveMock (%s) relative to WireMock (%s)",
                            jar,
                            wireMockOnJdk17));
        }
    }

    private static Row row(String what, Server liveMock, Server wireMock) throws Exception {
        Random random = new Random(1);
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            String page = Requests.randomPage(random);
            ours.add(Requests.micros(liveMock.url(page)));
            theirs.add(Requests.micros(wireMock.url(page)));
        }
        double our = Load.median(ours);
        double their = Load.median(theirs);
        return Row.atMost(
                what.formatted(CALLS, Row.format("%.2f ms", our / 1_000), Row.format("%.2f ms", their / 1_000)),
                1.0,
                our / their);
    }
}

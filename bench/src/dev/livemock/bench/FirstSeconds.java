package dev.livemock.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Measures the responses in the first ten seconds after the start, while the JVM still interprets most code. */
final class FirstSeconds {

    private static final int SECONDS = 10;

    private FirstSeconds() {}

    static List<Row> measure(Scale scale) throws Exception {
        String seed = Seeds.setting(Seeds.writeLists());
        String pages = Requests.randomPages(Launcher.WORK, "/ListMessageGroup");
        List<Load> image = new ArrayList<>();
        List<Load> warm = new ArrayList<>();
        List<Load> wireMock = new ArrayList<>();
        List<Load> jar = new ArrayList<>();
        List<Load> wireMockOnJdk17 = new ArrayList<>();
        for (int round = 0; round < scale.rounds(); round++) {
            try (Server server = Launcher.image(18_081, "/readyz", "-Xmx512m", Launcher.NO_LIMIT, seed)) {
                image.add(Load.measure(server.url("/"), pages, SECONDS));
                if (round == 0) {
                    Load.measure(server.url("/"), pages, scale.warmUp());
                }
                warm.add(round > 0 ? warm.get(0) : Load.measure(server.url("/"), pages, SECONDS));
            }
            wireMock.add(first(() -> Others.wireMock(Launcher.WORK, 18_084), pages));
            jar.add(first(() -> Launcher.jar(18_086, "/readyz", Launcher.NO_LIMIT, seed), pages));
            wireMockOnJdk17.add(first(() -> Others.wireMockOnJdk17(Launcher.WORK, 18_087), pages));
        }
        return List.of(
                Row.atLeast(
                        "first 10 s after the start, responses: LiveMock in the image relative to WireMock",
                        1.0,
                        Throughput.ratio(image, wireMock, Load::perSecond)),
                Row.atLeast(
                        "first 10 s after the start on JDK 17 with default flags, responses: LiveMock relative to WireMock",
                        1.0,
                        Throughput.ratio(jar, wireMockOnJdk17, Load::perSecond)),
                Row.note(
                        "first 10 s after the start, responses per second: LiveMock in the image relative to itself after %d s of load".formatted(scale.warmUp()),
                        Row.format("%.2f", Throughput.ratio(image, warm, Load::perSecond))));
    }

    private static Load first(Callable<Server> start, String pages) throws Exception {
        try (Server server = start.call()) {
            return Load.measure(server.url("/"), pages, SECONDS);
        }
    }
}

package dev.livemock.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measures the cost of signatures, nonces and policies. */
final class StrictMode {

    private static final int USERS = 40;
    private StrictMode() {}

    static List<Row> measure(Scale scale) throws Exception {
        List<String> keys = IntStream.range(0, USERS).mapToObj(i -> "key" + i).toList();
        List<String> open = List.of("-Xmx512m", Launcher.NO_LIMIT, Seeds.setting(Seeds.writeLists()));
        List<String> strict = Stream.of(open, settings(keys)).flatMap(List::stream).toList();
        List<Double> ratios = new ArrayList<>();
        int warmUpRounds = scale.warmUp() / scale.seconds();
        try (Server inOpenMode = Launcher.image(18_081, "/readyz", open.toArray(String[]::new));
                Server inStrictMode = Launcher.image(18_082, "/readyz", strict.toArray(String[]::new))) {
            for (int round = 0; round < warmUpRounds + scale.rounds(); round++) {
                String script =
                        Requests.signedPages(Launcher.WORK, "signed" + round, 60_000 * scale.seconds(), keys);
                double signed = Load.measure(inStrictMode.url("/"), script, scale.seconds()).perSecond();
                ratios.add(signed / Load.measure(inOpenMode.url("/"), script, scale.seconds()).perSecond());
            }
        }
        return List.of(Row.atLeast(
                "signed calls, responses per second: strict mode relative to open mode",
                0.85,
                Load.median(ratios.subList(warmUpRounds, ratios.size()))));
    }

    private static List<String> settings(List<String> keys) {
        List<String> settings = new ArrayList<>(List.of("--livemock.auth.mode=strict"));
        for (int i = 0; i < keys.size(); i++) {
            settings.add("--livemock.auth.credentials[%d].access-key-id=%s".formatted(i, keys.get(i)));
            settings.add("--livemock.auth.credentials[%d].access-key-secret=%s-secret".formatted(i, keys.get(i)));
        }
        return settings;
    }
}

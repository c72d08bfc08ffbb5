package dev.livemock.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measures what signatures, nonces and policies cost. */
final class StrictMode {

    private static final int USERS = 40;
    private static final int WARM_UP_ROUNDS = 2;
    private static final int ROUNDS = 3;

    private StrictMode() {}

    static List<Row> measure(Scale scale) throws Exception {
        List<String> keys = IntStream.range(0, USERS).mapToObj(i -> "key" + i).toList();
        List<String> open = List.of("-Xmx512m", Launcher.NO_LIMIT, Seeds.setting(Seeds.writeLists()));
        List<String> strict = Stream.of(open, settings(keys)).flatMap(List::stream).toList();
        List<Double> ratios = new ArrayList<>();
        try (Server inOpenMode = Launcher.image(18_081, "/readyz", open.toArray(String[]::new));
                Server inStrictMode = Launcher.image(18_082, "/readyz", strict.toArray(String[]::new))) {
            for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
                String script =
                        Requests.signedPages(Launcher.WORK, "signed" + round, 60_000 * scale.seconds(), keys);
                double signed = Load.measure(inStrictMode.url("/"), script, scale.seconds()).perSecond();
                ratios.add(signed / Load.measure(inOpenMode.url("/"), script, scale.seconds()).perSecond());
            }
        }
        double ratio = Load.median(ratios.subList(WARM_UP_ROUNDS, ratios.size()));
        return List.of(Row.note("answers a second, signed: strict mode to open mode", Row.format("%.2f", ratio)));
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

package dev.livemock.bench;

import java.util.ArrayList;
import java.util.List;

/** Measures the pages of a group with many messages, as ratios to the first page. */
final class MessagePages {

    private static final int ROUNDS = 1_000;

    private MessagePages() {}

    static List<Row> measure(Scale scale) throws Exception {
        String seed = Seeds.setting(Seeds.writeMessages(scale.messages()));
        List<String> command = Launcher.java25(
                "-Xmx10g", "-jar", "livemock.jar", "--server.port=18088", Launcher.NO_LIMIT, seed);
        try (Server server = Server.start(Launcher.IMAGE, 18_088, "/readyz", command)) {
            String list = server.url("/ListMessage?AppId=chat&GroupId=g&PageSize=50");
            int messages = scale.messages();
            return List.of(
                    lastToFirst("last page of %,d messages, in ascending and descending order: time relative to page 1", messages, list, messages),
                    lastToFirst(
                            "last page of the messages of one `Type`, which half of %,d messages have, in ascending and descending order: time relative to page 1",
                            messages,
                            list + "&Type=10001",
                            messages / 2));
        }
    }

    private static Row lastToFirst(String what, int messages, String list, int listed) throws Exception {
        List<Double> first = new ArrayList<>();
        List<Double> last = new ArrayList<>();
        for (int i = -ROUNDS; i < ROUNDS; i++) {
            String page = list + "&SortType=" + (i & 1) + "&PageNum=";
            double firstMicros = Requests.micros(page + 1);
            double lastMicros = Requests.micros(page + listed / 50);
            if (i >= 0) {
                first.add(firstMicros);
                last.add(lastMicros);
            }
        }
        return Row.atMost(what.formatted(messages), 3.0, Load.median(last) / Load.median(first));
    }
}

package dev.livemock.bench;

import java.util.ArrayList;
import java.util.List;

/** Measures reading the pages of a long list, and writing to it. */
final class LongList {

    private static final int WARM_UP_ROUNDS = 500;
    private static final int ROUNDS = 500;

    /** The number of rounds that write to one short list. The next rounds write to the short list of another user. */
    private static final int ROUNDS_OF_A_USER = 10;

    private final Server server;
    private final int groups;

    private LongList(Server server, int groups) {
        this.server = server;
        this.groups = groups;
    }

    static List<Row> measure(Scale scale) throws Exception {
        String seed = Seeds.setting(Seeds.writeGenerated("long.json", scale.longList(), "u1"));
        List<String> command = Launcher.java25(
                "-Xmx10g", "-jar", "livemock.jar", "--server.port=18087", Launcher.NO_LIMIT, seed);
        try (Server server = Server.start(Launcher.IMAGE, 18_087, "/readyz", command)) {
            LongList list = new LongList(server, scale.longList());
            List<Row> rows = new ArrayList<>(Pages.measure(server, scale.longList()));
            rows.addAll(list.measureWrites());
            rows.add(list.measureAllApps());
            return rows;
        }
    }

    private List<Row> measureWrites() throws Exception {
        List<Double> create = new ArrayList<>();
        List<Double> createShort = new ArrayList<>();
        List<Double> join = new ArrayList<>();
        List<Double> joinShort = new ArrayList<>();
        for (int i = 0; i < WARM_UP_ROUNDS + ROUNDS; i++) {
            String created = server.url("/CreateMessageGroup?AppId=generated&CreatorId=");
            create.add(Requests.micros(created + "u1"));
            createShort.add(Requests.micros(created + "short" + i / ROUNDS_OF_A_USER));
            String member = "MessageGroup?AppId=generated&GroupId=generated-%d&UserId=".formatted(i + 1);
            Requests.micros(server.url("/Leave" + member + "u1"));
            join.add(Requests.micros(server.url("/Join" + member + "u1")));
            joinShort.add(Requests.micros(server.url("/Join" + member + "new" + i / ROUNDS_OF_A_USER)));
        }
        return List.of(
                Row.atMost(
                        "creating a group, for a user whose list contains %,d groups: time relative to a user with a short list".formatted(groups),
                        1.5,
                        warm(create) / warm(createShort)),
                Row.atMost(
                        "joining a group, for a user whose list contains %,d groups: time relative to a user with a short list".formatted(groups),
                        1.5,
                        warm(join) / warm(joinShort)));
    }

    private static double warm(List<Double> micros) {
        return Load.median(micros.subList(WARM_UP_ROUNDS, micros.size()));
    }

    /** Measures calls without an AppId. There is no block index across two apps, so the preceding rows are scanned. */
    private Row measureAllApps() throws Exception {
        String app = Requests.body(server.url("/CreateMessageApp?AppName=second")).replaceAll(".*AppId\":\"|\".*", "");
        Requests.micros(server.url("/CreateMessageGroup?CreatorId=u1&AppId=" + app));
        String list = server.url("/ListMessageGroup?UserId=u1&PageSize=50&PageNum=");
        List<Double> first = new ArrayList<>();
        List<Double> middle = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            first.add(Requests.micros(list + 1));
            middle.add(Requests.micros(list + groups / 100));
        }
        return Row.note(
                "call without an `AppId`, list of %,d groups in two apps: time for page 1, and time for the middle page".formatted(groups),
                Row.format("%.1f ms, %.0f ms", Load.median(first) / 1e3, Load.median(middle) / 1e3));
    }
}

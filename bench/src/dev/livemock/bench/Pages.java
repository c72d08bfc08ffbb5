package dev.livemock.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/** Measures the response times of pages of a long list, relative to its first page. */
final class Pages {

    private Pages() {}

    /**
     * Requests pages of a list of generated groups of the user u1, one after another. Before each request, the user leaves or joins
     * a group, so that no page comes from the cache.
     */
    static List<Row> measure(Server server, int longList) throws Exception {
        int last = longList / 50;
        Random random = new Random(1);
        String list = server.url("/ListMessageGroup?UserId=u1&AppId=generated&PageSize=50");
        Map<String, IntFunction<String>> kinds = new LinkedHashMap<>();
        kinds.put("first", sort -> list + "&PageNum=1&SortType=" + sort);
        kinds.put("last", sort -> list + "&PageNum=" + last + "&SortType=" + sort);
        kinds.put("middle", sort -> list + "&PageNum=" + last / 2 + "&SortType=" + sort);
        kinds.put("random", sort -> list + "&PageNum=" + (1 + random.nextInt(last)) + "&SortType=" + sort);
        String group = "MessageGroup?AppId=generated&GroupId=generated-1&UserId=u1";
        Map<String, List<Double>> micros = new LinkedHashMap<>();
        boolean leaves = false;
        for (int i = -1_000; i < 1_000; i++) {
            for (Map.Entry<String, IntFunction<String>> kind : kinds.entrySet()) {
                leaves = !leaves;
                Requests.micros(server.url((leaves ? "/Leave" : "/Join") + group));
                double time = Requests.micros(kind.getValue().apply(i & 1));
                if (i >= 0) {
                    micros.computeIfAbsent(kind.getKey(), key -> new ArrayList<>()).add(time);
                }
            }
        }
        double first = Load.median(micros.get("first"));
        return List.of("last", "middle", "random").stream()
                .map(kind -> Row.atMost(
                        "%s page of a list of %,d groups, in ascending and descending order, not cached: time relative to page 1".formatted(kind, longList),
                        2.0,
                        Load.median(micros.get(kind)) / first))
                .toList();
    }
}

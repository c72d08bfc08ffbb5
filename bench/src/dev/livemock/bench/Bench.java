package dev.livemock.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs all measurements, and writes the table and the chart. The servers are measured alternately (A B A B). */
public final class Bench {

    private Bench() {}

    public static void main(String[] args) throws Exception {
        List<String> options = List.of(args);
        boolean all = options.contains("--all");
        boolean quick = options.contains("--quick");
        Scale scale = quick ? Scale.QUICK : Scale.FULL;
        Throughput throughput = new Throughput(scale, all);
        List<Row> rows = new ArrayList<>();
        add(rows, throughput.measure());
        add(rows, StrictMode.measure(scale));
        add(rows, FirstSeconds.measure(scale));
        add(rows, SingleClient.measure());
        add(rows, Start.measure(scale));
        add(rows, Memory.measure(scale));
        add(rows, Loading.measure());
        add(rows, LongList.measure(scale));
        add(rows, MessagePages.measure(scale));
        String table = table(rows, scale, all);
        System.out.println("\n" + table);
        if (!quick) {
            write(table, throughput.chart());
        }
    }

    private static void add(List<Row> rows, List<Row> measured) {
        rows.addAll(measured);
        measured.forEach(row -> System.out.println(row.markdown()));
    }

    private static String table(List<Row> rows, Scale scale, boolean all) {
        List<String> lines = new ArrayList<>(List.of("| measurement | target | figure | reached |", "|---|---|---|---|"));
        rows.forEach(row -> lines.add(row.markdown()));
        lines.add("");
        lines.add("%d processors, %s %s, JDK 25 unless the row says 17; `bench/run%s`; throughputs are medians of %d rounds, measured in turn.\n"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        all ? " --all" : "",
                        scale.rounds()));
        return String.join("\n", lines);
    }

    private static void write(String table, Map<String, Double> chart) throws IOException {
        Files.writeString(Path.of("bench/results.md"), table);
        Files.writeString(Path.of("bench/chart-light.svg"), Chart.draw(chart, false));
        Files.writeString(Path.of("bench/chart-dark.svg"), Chart.draw(chart, true));
    }
}

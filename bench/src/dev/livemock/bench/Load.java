package dev.livemock.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The result of a run of wrk.
 *
 * @param perSecond the responses per second
 * @param p99Millis the 99th percentile of the response times
 */
record Load(double perSecond, double p99Millis) {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern FAILURES = Pattern.compile("Non-2xx or 3xx responses: \\d+|Socket errors:.*");

    /**
     * Sends requests over 32 connections, and measures them.
     *
     * @param script the Lua script that creates the requests
     * @throws IllegalStateException if a response has another status than 200
     */
    static Load measure(String url, String script, int seconds) throws Exception {
        return measure(url, script, seconds, 32);
    }

    /** Sends requests over the given number of connections, and measures them. */
    static Load measure(String url, String script, int seconds, int connections) throws Exception {
        List<String> command = List.of(
                "wrk", "-t2", "-c" + connections, "-d" + seconds + "s", "--latency", "--timeout", "30s", "-s", script, url);
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(wrk.getInputStream().readAllBytes());
        Matcher failures = FAILURES.matcher(output);
        if (wrk.waitFor() != 0 || failures.find()) {
            throw new IllegalStateException(command + ":\n" + output);
        }
        Matcher p99 = P99.matcher(output);
        Matcher rate = RATE.matcher(output);
        if (!p99.find() || !rate.find()) {
            throw new IllegalStateException(command + ":\n" + output);
        }
        double unit = switch (p99.group(2)) {
            case "us" -> 0.001;
            case "ms" -> 1;
            default -> 1000;
        };
        return new Load(Double.parseDouble(rate.group(1)), Double.parseDouble(p99.group(1)) * unit);
    }

    /** Returns the median of a figure over several rounds. */
    static double median(List<Double> figures) {
        List<Double> sorted = new ArrayList<>(figures);
        sorted.sort(null);
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}

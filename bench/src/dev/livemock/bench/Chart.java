package dev.livemock.bench;

import java.util.Map;

/** Draws the throughputs relative to WireMock as horizontal bars. */
final class Chart {

    private static final int BAR = 26;
    private static final int GAP = 12;
    private static final int LABEL = 190;
    private static final int WIDTH = 720;

    private Chart() {}

    static String draw(Map<String, Double> ratios, boolean dark) {
        String ink = dark ? "#e6edf3" : "#1f2328";
        String quiet = dark ? "#6e7681" : "#8c959f";
        String strong = dark ? "#3fb950" : "#1a7f37";
        double longest = ratios.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        int height = ratios.size() * (BAR + GAP) + GAP;
        StringBuilder svg = new StringBuilder();
        svg.append(Row.format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Responses per"
                        + " second, as a ratio to WireMock's\" font-family=\"system-ui, sans-serif\" font-size=\"14\">%n",
                WIDTH, height));
        int y = GAP;
        for (Map.Entry<String, Double> bar : ratios.entrySet()) {
            double length = bar.getValue() / longest * (WIDTH - LABEL - 60);
            svg.append(Row.format(
                    "  <text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"%s\">%s</text>%n",
                    LABEL - 10, y + BAR - 8, ink, bar.getKey()));
            svg.append(Row.format(
                    "  <rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"3\" fill=\"%s\"/>%n",
                    LABEL, y, length, BAR, bar.getKey().equals("LiveMock") ? strong : quiet));
            svg.append(Row.format(
                    "  <text x=\"%.1f\" y=\"%d\" fill=\"%s\">%.2f</text>%n",
                    LABEL + length + 8, y + BAR - 8, ink, bar.getValue()));
            y += BAR + GAP;
        }
        return svg.append("</svg>\n").toString();
    }
}

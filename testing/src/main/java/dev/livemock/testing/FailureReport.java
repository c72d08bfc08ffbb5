package dev.livemock.testing;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the request log for the report of a failed test. */
final class FailureReport {

    static final String TITLE = "LiveMock requests";

    private static final int MAX_REQUESTS = 100;

    /** A character in a parameter that could break a line, or change the output of a terminal. */
    private static final Pattern CONTROL_CHARACTER = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private FailureReport() {}

    static String of(RequestQuery requests) {
        List<LoggedRequest> latest = requests.last(MAX_REQUESTS).list();
        return latest.isEmpty()
                ? "none"
                : latest.stream()
                        .map(FailureReport::lineOf)
                        .map(line -> CONTROL_CHARACTER.matcher(line).replaceAll("?"))
                        .collect(Collectors.joining("\n"));
    }

    private static String lineOf(LoggedRequest request) {
        return String.format(
                Locale.ROOT,
                "%s %s %s -> %s %s (%.1f ms)",
                TIME.format(request.time()),
                request.action() == null ? request.method() : request.action(),
                parametersOf(request),
                request.status() == null ? "no response" : request.status(),
                request.code(),
                request.millis());
    }

    private static String parametersOf(LoggedRequest request) {
        return request.parameters().entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + String.join(",", parameter.getValue()))
                .collect(Collectors.joining("&"));
    }
}

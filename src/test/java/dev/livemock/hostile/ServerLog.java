package dev.livemock.hostile;

import dev.livemock.fixture.PackagedLiveMock;
import java.util.List;
import java.util.regex.Pattern;

/** The log of a LiveMock process. */
final class ServerLog {

    private final List<String> lines;
    private final Pattern ownLine;

    private ServerLog(String log, long pid) {
        this.lines = log.lines().toList();
        this.ownLine = Pattern.compile(
                "\\d{4}-\\d{2}-\\d{2}T[0-9:.]+(Z|[+-]\\d{2}:\\d{2}) +(INFO|WARN) " + pid + " --- \\[.*");
    }

    static ServerLog of(PackagedLiveMock liveMock) {
        return new ServerLog(liveMock.log(), liveMock.pid());
    }

    static ServerLog of(String log, long pid) {
        return new ServerLog(log, pid);
    }

    /** Asserts that the log consists of valid lines without errors, stack traces and secrets. */
    void assertValid(String secret) {
        for (String line : lines) {
            if (!ownLine.matcher(line).matches() || line.contains(secret)) {
                throw new AssertionError("invalid log line: " + line);
            }
        }
    }
}

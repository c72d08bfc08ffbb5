package dev.livemock.hostile;

import dev.livemock.testing.PackagedLiveMock;
import java.util.List;
import java.util.regex.Pattern;

/** What a LiveMock said, line by line. */
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

    /** Asserts that each line is one of LiveMock's own, no error and no stack trace, and that none shows a secret. */
    void assertWhole(String secret) {
        for (String line : lines) {
            if (!ownLine.matcher(line).matches() || line.contains(secret)) {
                throw new AssertionError("a line that should not be in the log: " + line);
            }
        }
    }
}

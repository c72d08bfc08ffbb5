package dev.livemock.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the seed documents. */
final class Seeds {

    private Seeds() {}

    /** Returns the setting that loads a seed at the start. */
    static String setting(Path file) {
        return "--livemock.seed=" + file.toAbsolutePath();
    }

    /** Writes the app {@code bench} with a list of {@link Requests#GROUPS_OF_A_USER} groups for each user. */
    static Path writeLists() throws IOException {
        String groups = IntStream.range(0, Requests.USERS * Requests.GROUPS_OF_A_USER)
                .mapToObj(i -> """
                        {"GroupId":"%4$s","CreatorId":"creator%2$d","CreateTime":%3$d,\
                        "Extension":{"key":"test%2$03d"},"Members":["user%2$d"]}"""
                        .formatted(i, 1 + i % Requests.USERS, 1_502_280_113 + i, Requests.GROUP_ID.formatted(i)))
                .collect(Collectors.joining(",\n"));
        return Files.writeString(
                Launcher.WORK.resolve("seed.json"), "{\"Apps\":[{\"AppId\":\"bench\",\"Groups\":[" + groups + "]}]}");
    }

    /** Writes the app {@code generated} with one list of generated groups. */
    static Path writeGenerated(String name, int groups, String userId) throws IOException {
        return Files.writeString(
                Launcher.WORK.resolve(name),
                """
                {"Apps":[{"AppId":"generated","Generate":{"Groups":%d,"UserId":"%s"}}]}""".formatted(groups, userId));
    }

    /** Writes the app {@code chat} with one group {@code g}. Its messages alternate between two types. */
    static Path writeMessages(int messages) throws IOException {
        Path file = Launcher.WORK.resolve("messages.json");
        try (Writer seed = Files.newBufferedWriter(file)) {
            seed.write("{\"Apps\":[{\"AppId\":\"chat\",\"Groups\":[{\"GroupId\":\"g\",\"CreatorId\":\"ann\",\"Messages\":[");
            for (int i = 0; i < messages; i++) {
                seed.write("%s{\"SenderId\":\"ben\",\"Type\":%d,\"Data\":\"message %d\"}"
                        .formatted(i == 0 ? "" : ",", 10_001 + i % 2, i));
            }
            seed.write("]}]}]}");
        }
        return file;
    }

    /** Returns the data of a typical test: 5 apps with 20 groups of 5 members each. */
    static String ofATest() {
        String members = IntStream.range(0, 5).mapToObj(i -> "\"user" + i + "\"").collect(Collectors.joining(","));
        String groups = IntStream.range(0, 20)
                .mapToObj(i -> "{\"GroupId\":\"g%d\",\"Members\":[%s]}".formatted(i, members))
                .collect(Collectors.joining(","));
        return IntStream.range(0, 5)
                .mapToObj(i -> "{\"AppId\":\"app%d\",\"Groups\":[%s]}".formatted(i, groups))
                .collect(Collectors.joining(",", "{\"Apps\":[", "]}"));
    }
}

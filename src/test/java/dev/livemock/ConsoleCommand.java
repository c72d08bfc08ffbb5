package dev.livemock;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A command in a console block of the documentation, with the output that the block shows. */
record ConsoleCommand(String command, String output) {

    /** A line that begins with a dollar sign, the lines that continue it, and the output. */
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\$ ((?:.*\\\\\n)*.*)\n((?:(?!\\$ ).*\n)*)");

    static Stream<ConsoleCommand> in(MarkdownPage.Block block) {
        return COMMAND.matcher(block.content())
                .results()
                .map(match -> new ConsoleCommand(match.group(1), match.group(2).strip()));
    }
}

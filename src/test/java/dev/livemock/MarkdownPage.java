package dev.livemock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation, with its tables, code blocks, links and anchors. */
record MarkdownPage(Path path, String text) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)|(?:src|srcset)=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** A code block with its language, which is empty for plain text. */
    record Block(MarkdownPage page, String language, String content) {

        @Override
        public String toString() {
            return page + ", " + language + ": " + content.lines().findFirst().orElse("");
        }
    }

    static MarkdownPage of(String path) {
        return of(Path.of(path));
    }

    private static MarkdownPage of(Path path) {
        try {
            return new MarkdownPage(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns all pages of the project. */
    static Stream<MarkdownPage> all() {
        return Stream.of("", "docs", "testing", "examples").flatMap(MarkdownPage::pagesIn);
    }

    private static Stream<MarkdownPage> pagesIn(String directory) {
        int depth = directory.isEmpty() ? 1 : 3;
        try (Stream<Path> files = Files.walk(Path.of(directory), depth)) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(MarkdownPage::of)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the part below a heading, up to the next heading. */
    MarkdownPage section(String heading) {
        String marked = "\n## " + heading + "\n";
        int start = text.indexOf(marked);
        if (start < 0) {
            throw new AssertionError(path + " has no heading " + heading);
        }
        String rest = text.substring(start + marked.length());
        int end = rest.indexOf("\n## ");
        return new MarkdownPage(path, end < 0 ? rest : rest.substring(0, end));
    }

    /** Returns the cells of the rows of all tables, without the headers. */
    List<List<String>> rows() {
        List<String> lines = prose().lines().toList();
        return lines.stream()
                .filter(line -> line.startsWith("| "))
                .filter(line -> !isHeader(lines, line))
                .map(MarkdownPage::cellsOf)
                .toList();
    }

    private static boolean isHeader(List<String> lines, String line) {
        int next = lines.indexOf(line) + 1;
        return next < lines.size() && lines.get(next).startsWith("|---");
    }

    private static List<String> cellsOf(String row) {
        return Arrays.stream(row.substring(1).split("(?<!\\\\)\\|"))
                .map(String::strip)
                .toList();
    }

    /** Returns the texts in backticks. */
    static List<String> codeIn(String markdown) {
        return CODE.matcher(markdown).results().map(code -> code.group(1)).toList();
    }

    List<Block> blocks() {
        return BLOCK.matcher(text)
                .results()
                .map(block -> new Block(this, block.group(1), block.group(2)))
                .toList();
    }

    /** Returns the targets of all links and images. */
    List<String> links() {
        return LINK.matcher(prose())
                .results()
                .map(link -> link.group(1) == null ? link.group(2) : link.group(1))
                .toList();
    }

    /** Returns the anchors of the headings, as GitHub derives them. */
    List<String> anchors() {
        return HEADING.matcher(prose()).results().map(MarkdownPage::anchorOf).toList();
    }

    private static String anchorOf(MatchResult heading) {
        return heading.group(1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private String prose() {
        return BLOCK.matcher(text).replaceAll("");
    }

    @Override
    public String toString() {
        return path.toString();
    }
}

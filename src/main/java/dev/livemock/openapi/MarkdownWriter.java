package dev.livemock.openapi;

import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentVisitor;
import com.github.therapi.runtimejavadoc.Link;
import com.github.therapi.runtimejavadoc.Value;
import java.util.regex.Pattern;

/**
 * Writes a Javadoc comment as Markdown, in which HTML is valid. Removes references to decisions, which are only for readers of
 * the code.
 */
final class MarkdownWriter implements CommentVisitor {

    private static final Pattern DECISION = Pattern.compile("\\s*\\(decisions? [^)]*\\)");
    private static final Pattern BLANK = Pattern.compile("[ \\r\\n\\t]+");

    private final StringBuilder markdown = new StringBuilder();

    private MarkdownWriter() {}

    static String write(Comment comment) {
        MarkdownWriter writer = new MarkdownWriter();
        comment.visit(writer);
        String line = BLANK.matcher(writer.markdown).replaceAll(" ");
        return DECISION.matcher(line).replaceAll("").strip();
    }

    @Override
    public void commentText(String html) {
        markdown.append(html);
    }

    @Override
    public void inlineLink(Link link) {
        markdown.append(link.getLabel());
    }

    @Override
    public void inlineTag(String name, String value) {
        markdown.append(name.equals("code") ? "`" + value.strip() + "`" : value);
    }

    @Override
    public void inlineValue(Value value) {
        throw new IllegalStateException("unsupported tag: {@value " + value + "}");
    }
}

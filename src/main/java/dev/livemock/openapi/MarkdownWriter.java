package dev.livemock.openapi;

import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentVisitor;
import com.github.therapi.runtimejavadoc.Link;
import com.github.therapi.runtimejavadoc.Value;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Writes a Javadoc comment as Markdown. Removes references to decisions, which are only for readers of the code. */
final class MarkdownWriter implements CommentVisitor {

    private static final Pattern DECISION = Pattern.compile("\\s*\\(decisions? [^)]*\\)");
    private static final Pattern BLANK = Pattern.compile("[ \\r\\n\\t]+");
    private static final Pattern PARAGRAPH = Pattern.compile(" ?</?p> ?");
    private static final Pattern LIST_ITEM = Pattern.compile(" ?<li> ?");
    private static final Pattern END_OF_LIST = Pattern.compile(" ?</?ul> ?");
    private static final Pattern OTHER_TAG = Pattern.compile("</?[a-z][^>]*>");

    private final StringBuilder markdown = new StringBuilder();

    private MarkdownWriter() {}

    static String write(Comment comment) {
        MarkdownWriter writer = new MarkdownWriter();
        comment.visit(writer);
        String line = BLANK.matcher(writer.markdown).replaceAll(" ");
        return DECISION.matcher(line.replace("\f", "\n")).replaceAll("").strip();
    }

    @Override
    public void commentText(String html) {
        String text = BLANK.matcher(html).replaceAll(" ");
        text = PARAGRAPH.matcher(text).replaceAll("\f\f");
        text = LIST_ITEM.matcher(text).replaceAll("\f- ");
        text = END_OF_LIST.matcher(text).replaceAll("\f");
        markdown.append(HtmlUtils.htmlUnescape(OTHER_TAG.matcher(text).replaceAll("")));
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

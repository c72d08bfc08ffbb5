package dev.livemock.openapi;

import com.github.therapi.runtimejavadoc.BaseJavadoc;
import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import com.github.therapi.runtimejavadoc.SeeAlsoJavadoc;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the Javadoc says of a class, a method or a part of one, as Markdown. It is read from the files that the compiler wrote
 * beside the classes.
 *
 * @param text all of it; empty if there is none
 * @param link where more is said, what the Javadoc sees also; null if nowhere
 */
public record Documentation(String text, @Nullable String link) {

    private static final Pattern FIRST_SENTENCE = Pattern.compile("(?s)(.+?)[.](\\s+(.*))?");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("(?s).*[.:!?]");

    /** Reads that of a class. */
    public static Documentation of(Class<?> type) {
        return of(RuntimeJavadoc.getJavadoc(type));
    }

    /** Reads that of a method. */
    public static Documentation of(Method method) {
        return of(RuntimeJavadoc.getJavadoc(method));
    }

    /** Reads that of a constant of an enum. */
    public static Documentation of(Enum<?> constant) {
        return of(RuntimeJavadoc.getJavadoc(constant));
    }

    private static Documentation of(BaseJavadoc javadoc) {
        String link = javadoc.getSeeAlso().stream()
                .map(SeeAlsoJavadoc::getHtmlLink)
                .filter(Objects::nonNull)
                .map(SeeAlsoJavadoc.HtmlLink::getLink)
                .findFirst()
                .orElse(null);
        return new Documentation(MarkdownWriter.write(javadoc.getComment()), link);
    }

    /** Reads that of a component of a record. */
    public static Documentation of(RecordComponent component) {
        return RuntimeJavadoc.getJavadoc(component.getDeclaringRecord()).getRecordComponents().stream()
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .map(ParamJavadoc::getComment)
                .map(Documentation::sentence)
                .findFirst()
                .orElse(new Documentation("", null));
    }

    /** Reads that of a parameter of a method. */
    public static Documentation of(Method method, String parameter) {
        return RuntimeJavadoc.getJavadoc(method).getParams().stream()
                .filter(one -> one.getName().equals(parameter))
                .map(ParamJavadoc::getComment)
                .map(Documentation::sentence)
                .findFirst()
                .orElse(new Documentation("", null));
    }

    /** What is said of a parameter begins in lower case and has no full stop. */
    private static Documentation sentence(Comment comment) {
        String text = MarkdownWriter.write(comment);
        if (text.isEmpty()) {
            return new Documentation("", null);
        }
        String begun = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return new Documentation(END_OF_SENTENCE.matcher(begun).matches() ? begun : begun + ".", null);
    }

    /** Returns the first sentence, without its full stop. */
    public String summary() {
        Matcher first = FIRST_SENTENCE.matcher(text);
        return first.matches() ? first.group(1) : text;
    }

    /** Returns what follows the first sentence; empty if nothing does. */
    public String rest() {
        Matcher first = FIRST_SENTENCE.matcher(text);
        return first.matches() && first.group(3) != null ? first.group(3) : "";
    }
}

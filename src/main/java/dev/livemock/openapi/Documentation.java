package dev.livemock.openapi;

import com.github.therapi.runtimejavadoc.BaseJavadoc;
import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import com.github.therapi.runtimejavadoc.SeeAlsoJavadoc;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * The Javadoc of a class, a method, an enum constant, a record component or a parameter, as Markdown. The annotation
 * processor of {@link RuntimeJavadoc} stores the Javadoc beside the classes at compile time.
 *
 * @param text the whole text; empty without a Javadoc comment
 * @param link the first link of {@code @see}, or null without a link
 */
public record Documentation(String text, @Nullable String link) {

    private static final Documentation NONE = new Documentation("", null);
    private static final Pattern FIRST_SENTENCE = Pattern.compile("(?s)(.+?)[.](\\s+(.*))?");
    private static final Pattern COMPLETE = Pattern.compile("(?s)(.*[.:!?])?");

    /** Reads the Javadoc of a class. */
    public static Documentation of(Class<?> type) {
        return of(RuntimeJavadoc.getJavadoc(type));
    }

    /** Reads the Javadoc of a method. */
    public static Documentation of(Method method) {
        return of(RuntimeJavadoc.getJavadoc(method));
    }

    /** Reads the Javadoc of an enum constant. */
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

    /** Reads the {@code @param} of a record component. */
    public static Documentation of(RecordComponent component) {
        return of(RuntimeJavadoc.getJavadoc(component.getDeclaringRecord()).getRecordComponents(), component.getName());
    }

    /** Reads the {@code @param} of a method parameter. */
    public static Documentation of(Method method, String parameter) {
        return of(RuntimeJavadoc.getJavadoc(method).getParams(), parameter);
    }

    private static Documentation of(List<ParamJavadoc> parameters, String name) {
        return parameters.stream()
                .filter(parameter -> parameter.getName().equals(name))
                .map(ParamJavadoc::getComment)
                .map(Documentation::toSentence)
                .findFirst()
                .orElse(NONE);
    }

    /** Converts the text of a {@code @param} to a sentence: begins it in upper case and adds a missing period. */
    private static Documentation toSentence(Comment comment) {
        String sentence = StringUtils.capitalize(MarkdownWriter.write(comment));
        return new Documentation(COMPLETE.matcher(sentence).matches() ? sentence : sentence + ".", null);
    }

    /** Returns the first sentence, without its period. */
    public String summary() {
        Matcher first = FIRST_SENTENCE.matcher(text);
        return first.matches() ? first.group(1) : text;
    }

    /** Returns the text after the first sentence, or an empty text. */
    public String rest() {
        Matcher first = FIRST_SENTENCE.matcher(text);
        return first.matches() && first.group(3) != null ? first.group(3) : "";
    }
}

package dev.livemock.explorer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A language for which code can be generated, with the SDK that the code uses. */
public final class Language {

    private static final List<Language> ALL = List.of(
            new Language("java", "Java", "java", ".java", new JavaCode()),
            new Language("java-classic", "Java, classic SDK", "java", ".java", new ClassicJavaCode()),
            new Language("node", "Node.js, TypeScript", "javascript", ".mjs", new NodeCode()),
            new Language("python", "Python", "python", ".py", new PythonCode()),
            new Language("go", "Go", "go", ".go", new GoCode()),
            new Language("curl", "curl, signed", "bash", ".sh", new SignedCurlCode()),
            new Language("curl-unsigned", "curl, unsigned", "bash", ".sh", new UnsignedCurlCode()));

    private final String id;
    private final String name;
    private final String highlight;
    private final String extension;
    private final CodeGenerator code;

    private Language(String id, String name, String highlight, String extension, CodeGenerator code) {
        this.id = id;
        this.name = name;
        this.highlight = highlight;
        this.extension = extension;
        this.code = code;
    }

    /** Returns all languages. */
    public static List<Language> all() {
        return ALL;
    }

    /** Returns the language with this ID, or null if it is unknown. */
    public static @Nullable Language named(String id) {
        return ALL.stream()
                .filter(language -> language.id.equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Returns the ID that is used in URLs, such as {@code java-classic}. */
    public String id() {
        return id;
    }

    /** Returns the display name. */
    public String name() {
        return name;
    }

    /** Returns the name of the language in highlight.js. */
    public String highlight() {
        return highlight;
    }

    /** Returns the file name for the code of an operation. */
    public String fileName(String action) {
        return action + extension;
    }

    @Override
    public String toString() {
        return id;
    }

    /** Generates the code of a call. */
    public String write(CodeCall call) {
        return code.write(call);
    }
}

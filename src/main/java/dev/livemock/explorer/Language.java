package dev.livemock.explorer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.livemock.control.InvalidRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A language for which code can be generated, with the SDK that the code uses.
 *
 * @param id the ID in URLs, such as {@code java-classic}
 * @param name the display name
 * @param highlight the name of the language in highlight.js
 * @param extension the extension of the file name, with its dot
 * @param quoting the rules for string literals
 * @param sdk the SDK and its version, or null if the code uses none
 */
record Language(
        String id,
        String name,
        String highlight,
        @JsonIgnore String extension,
        @JsonIgnore Quoting quoting,
        @JsonIgnore @Nullable String sdk) {

    private static final List<Language> ALL = List.of(
            new Language("java", "Java", "java", ".java", Quoting.JAVA, SdkVersions.JAVA),
            new Language("java-classic", "Java, classic SDK", "java", ".java", Quoting.JAVA, SdkVersions.JAVA_CLASSIC),
            new Language("node", "Node.js, TypeScript", "javascript", ".mjs", Quoting.JAVASCRIPT, SdkVersions.NODE),
            new Language("python", "Python", "python", ".py", Quoting.PYTHON, SdkVersions.PYTHON),
            new Language("go", "Go", "go", ".go", Quoting.GO, SdkVersions.GO),
            new Language("curl", "curl, signed", "bash", ".sh", Quoting.SHELL, null),
            new Language("curl-unsigned", "curl, unsigned", "bash", ".sh", Quoting.SHELL, null));

    /** Returns all languages. */
    static List<Language> all() {
        return ALL;
    }

    /**
     * Returns the language with this ID.
     *
     * @throws dev.livemock.gateway.ApiException {@code LiveMock.InvalidRequest} if the language is unknown
     */
    static Language named(String id) {
        return ALL.stream()
                .filter(language -> language.id.equals(id))
                .findFirst()
                .orElseThrow(() -> InvalidRequest.of("the language", id + " is unknown; allowed languages are " + ALL));
    }

    /** Returns the file name for the code of an operation. */
    String fileName(String action) {
        return action + extension;
    }

    @Override
    public String toString() {
        return id;
    }

    /** Generates the code of a call. */
    String write(CodeCall call) {
        return new CodeWriter(this).write(call);
    }
}

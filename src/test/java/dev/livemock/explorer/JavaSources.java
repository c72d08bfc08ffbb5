package dev.livemock.explorer;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Java files that are compiled together, in the JVM of the test. */
final class JavaSources {

    private final List<JavaFileObject> files = new ArrayList<>();

    /** Adds a file without a package declaration to a package. */
    void add(String packageName, String className, String code) {
        files.add(new Source(packageName + "/" + className, "package " + packageName + "; " + code));
    }

    /** Compiles all files into a directory, and returns the messages of the compiler. */
    List<String> compile(Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        List<String> options =
                List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", folder.toString());
        compiler.getTask(null, null, messages, options, null, files).call();
        return messages.getDiagnostics().stream().map(Diagnostic::toString).toList();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String code;

        Source(String path, String code) {
            super(URI.create("string:///" + path + Kind.SOURCE.extension), Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}

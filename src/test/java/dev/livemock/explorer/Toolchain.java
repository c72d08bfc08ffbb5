package dev.livemock.explorer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Runs the files of a language. The packages that they need are installed in a directory under {@code target/code}. */
enum Toolchain {
    JAVA("") {
        @Override
        List<String> command() {
            return List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Dfile.encoding=UTF-8",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"));
        }
    },

    NODE("""
            node --version
            npm init --yes
            npm install --no-audit --no-fund %s typescript@7.0.2 @types/node@26.6.6
            """.formatted(SdkVersions.NODE)) {
        @Override
        List<String> command() {
            return List.of("node");
        }
    },

    PYTHON("""
            python3 -m venv --without-pip .
            python3 -m pip --python bin/python install --quiet --no-compile --disable-pip-version-check %s
            """.formatted(SdkVersions.PYTHON)) {
        @Override
        List<String> command() {
            return List.of("../bin/python");
        }
    },

    GO("""
            go mod init example
            go get %s
            """.formatted(SdkVersions.GO)) {
        @Override
        List<String> command() {
            return List.of("go", "run", "-mod=mod");
        }
    },

    BASH("""
            bash --version
            curl --version
            openssl version
            """) {
        @Override
        List<String> command() {
            return List.of("bash");
        }
    };

    private final String installation;

    Toolchain(String installation) {
        this.installation = installation;
    }

    static Toolchain of(Language language) {
        return switch (language.id()) {
            case "java", "java-classic" -> JAVA;
            case "node" -> NODE;
            case "python" -> PYTHON;
            case "go" -> GO;
            default -> BASH;
        };
    }

    /** Returns the installation commands, one per line. */
    String installation() {
        return installation;
    }

    /** Returns the installation directory. */
    Path folder() {
        return Path.of("target", "code", name().toLowerCase(Locale.ROOT)).toAbsolutePath();
    }

    /**
     * Returns the command to which a file name is appended to run the file. The command is run in a subdirectory of the
     * installation directory.
     */
    abstract List<String> command();

    /** Runs a file in a new directory. */
    ProcessRun run(String fileName, String code, Map<String, String> environment) {
        List<String> command =
                Stream.concat(command().stream(), Stream.of(fileName)).toList();
        return ProcessRun.of(write(fileName, code), environment, command);
    }

    /** Writes a file into a new directory, and returns the directory. */
    private Path write(String fileName, String code) {
        try {
            Path folder = newFolder();
            Files.writeString(folder.resolve(fileName), code);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates an empty directory in the installation directory. Skips the test if the toolchain cannot be installed. */
    Path newFolder() throws IOException {
        Installations.require(this);
        return Files.createTempDirectory(folder(), "run");
    }
}

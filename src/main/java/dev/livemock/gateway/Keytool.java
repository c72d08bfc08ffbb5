package dev.livemock.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Runs the {@code keytool} of the Java runtime, since Java has no public API for creating certificates. */
final class Keytool {

    /** Environment variables with JVM options that {@code keytool} must not inherit, such as the port of a debugger. */
    private static final List<String> JVM_OPTION_VARIABLES =
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /** The options that do not depend on the file and the names. Apple's operating systems accept at most 825 days. */
    private static final String OPTIONS = "-J-XX:TieredStopAtLevel=1 -J-Duser.language=en -genkeypair -storetype PKCS12"
            + " -keyalg EC -groupname secp256r1 -sigalg SHA256withECDSA -dname CN=LiveMock -startdate -1d -validity 800"
            + " -ext BasicConstraints=ca:false -ext KeyUsage:critical=digitalSignature"
            + " -ext ExtendedKeyUsage=serverAuth";

    private final Path javaHome;

    Keytool(Path javaHome) {
        this.javaHome = javaHome;
    }

    /** Returns the {@code keytool} of the Java runtime of this process. */
    static Keytool ofThisJvm() {
        return new Keytool(Path.of(System.getProperty("java.home")));
    }

    /**
     * Creates a private key and a self-signed certificate.
     *
     * @return a PKCS#12 key store, encrypted with {@link KeyMaterial#PASSWORD}
     * @throws StartupException if the Java runtime has no {@code keytool}, or if {@code keytool} fails
     */
    byte[] makeCertificate(CertificateNames names) {
        try {
            Path directory = Files.createTempDirectory("livemock-https");
            try {
                Path file = directory.resolve("https.p12");
                run(file, names);
                return Files.readAllBytes(file);
            } finally {
                FileSystemUtils.deleteRecursively(directory);
            }
        } catch (IOException e) {
            throw failure("the certificate cannot be created (" + e.getMessage() + ")", e);
        }
    }

    private void run(Path file, CertificateNames names) throws IOException {
        Process process = start(commandFor(file, names));
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw failure("keytool cannot create the certificate (" + output.strip() + ")", null);
        }
    }

    private Process start(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        JVM_OPTION_VARIABLES.forEach(environment::remove);
        try {
            return builder.start();
        } catch (IOException e) {
            throw failure("this Java runtime has no keytool (" + e.getMessage() + ")", e);
        }
    }

    private List<String> commandFor(Path file, CertificateNames names) {
        String keytool = javaHome.resolve("bin").resolve("keytool").toString();
        List<String> command = new ArrayList<>(List.of(keytool));
        Collections.addAll(command, OPTIONS.split(" "));
        Collections.addAll(command, "-keystore", file.toString(), "-storepass", KeyMaterial.PASSWORD);
        Collections.addAll(command, "-alias", KeyMaterial.ALIAS, "-ext", names.toExtension());
        return command;
    }

    private static StartupException failure(String reason, @Nullable Exception cause) {
        return new StartupException(
                "The setting livemock.https is \"true\": " + reason + ".",
                "Use a Java runtime with keytool, or set server.ssl.certificate and"
                        + " server.ssl.certificate-private-key to use your own certificate.",
                cause);
    }
}

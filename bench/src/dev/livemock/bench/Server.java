package dev.livemock.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A server in a separate process, which is measured from its start. */
final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Process process;
    private final int port;
    private final double secondsToFirstAnswer;

    private Server(Process process, int port, double secondsToFirstAnswer) {
        this.process = process;
        this.port = port;
        this.secondsToFirstAnswer = secondsToFirstAnswer;
    }

    /**
     * Starts a server, and waits until it responds to a request with status 200.
     *
     * @param folder the working directory
     * @param path the path and query of the request
     * @throws IllegalStateException if the server ends, or does not respond within 15 minutes
     */
    static Server start(Path folder, int port, String path, List<String> command) throws Exception {
        Path log = Files.createTempFile(Path.of("target/bench"), "server", ".log");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (!responds(port, path)) {
            if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException("no response from " + command + ":\n" + Files.readString(log));
            }
            Thread.sleep(pauseAfter(System.nanoTime() - start));
        }
        return new Server(process, port, (System.nanoTime() - start) / 1e9);
    }

    /** Returns the pause between two requests: 1 % of the elapsed time. It is exact for short starts, and adds no load to long ones. */
    private static long pauseAfter(long nanos) {
        return Math.max(5, nanos / 100_000_000);
    }

    private static boolean responds(int port, String path) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.0\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream response = socket.getInputStream();
            return new String(response.readNBytes(15), StandardCharsets.US_ASCII).contains(" 200");
        } catch (IOException e) {
            return false;
        }
    }

    double secondsToFirstAnswer() {
        return secondsToFirstAnswer;
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Returns the resident memory of the process, in MB. */
    long residentMegabytes() throws IOException {
        return status("VmRSS");
    }

    /** Returns the maximum resident memory of the process since its start, in MB. */
    long peakMegabytes() throws IOException {
        return status("VmHWM");
    }

    private long status(String field) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith(field + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }
}

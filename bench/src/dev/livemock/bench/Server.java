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

/** A server that is being measured, as a process of its own, from its start on. */
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
     * Starts a server and waits until it answers a request with 200.
     *
     * @param folder where to start it
     * @param path the path and query of the request
     * @throws IllegalStateException if it ends, or does not answer within a quarter of an hour
     */
    static Server start(Path folder, int port, String path, List<String> command) throws Exception {
        Path log = Files.createTempFile(Path.of("target/bench"), "server", ".log");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (!answers(port, path)) {
            if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException("no answer from " + command + ":\n" + Files.readString(log));
            }
            Thread.sleep(pauseAfter(System.nanoTime() - start));
        }
        return new Server(process, port, (System.nanoTime() - start) / 1e9);
    }

    /** A hundredth of the time so far: exact for a start of a second, and no load on a long one. */
    private static long pauseAfter(long nanos) {
        return Math.max(5, nanos / 100_000_000);
    }

    private static boolean answers(int port, String path) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.0\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            return new String(answer.readNBytes(15), StandardCharsets.US_ASCII).contains(" 200");
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

    /** Returns the memory that the process has resident now, in MB. */
    long residentMegabytes() throws IOException {
        return status("VmRSS");
    }

    /** Returns the most memory that the process ever had resident, in MB. */
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

package dev.livemock.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.PackagedLiveMock;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The resource usage of a process.
 *
 * @param heapBytes the used heap after a garbage collection
 */
record ResourceUsage(double threads, double files, double heapBytes) {

    private static final double MORE_FILES = 30;
    private static final double MORE_THREADS = 20;
    private static final double MORE_BYTES = 32 << 20;

    static ResourceUsage of(PackagedLiveMock liveMock) throws IOException, InterruptedException {
        collectGarbage(liveMock.pid());
        String metrics = liveMock.api().get("/actuator/prometheus").body();
        return new ResourceUsage(
                sum(metrics, "jvm_threads_live_threads"),
                sum(metrics, "process_files_open_files"),
                sum(metrics, "jvm_memory_used_bytes{area=\"heap\""));
    }

    private static void collectGarbage(long pid) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(jcmd, Long.toString(pid), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
    }

    private static double sum(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .reduce(Double::sum)
                .orElseThrow(() -> new AssertionError("no metric " + name));
    }

    /** Asserts that the resource usage has not grown significantly. */
    void assertAsHealthyAs(ResourceUsage before) {
        assertThat(threads).as("threads").isLessThan(before.threads + MORE_THREADS);
        assertThat(files).as("open files").isLessThan(before.files + MORE_FILES);
        assertThat(heapBytes).as("bytes of heap").isLessThan(before.heapBytes + MORE_BYTES);
    }
}

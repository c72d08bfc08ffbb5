package dev.livemock.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveMockJarTest {

    @TempDir
    private Path directory;

    @Test
    void extractsJarOnce() throws IOException {
        Path jar = LiveMockJar.extractTo(directory);
        FileTime modified = Files.getLastModifiedTime(jar);

        assertThat(LiveMockJar.extractTo(directory)).isEqualTo(jar);
        assertThat(Files.getLastModifiedTime(jar)).isEqualTo(modified);
        assertThat(directory).isDirectoryContaining(jar::equals);
        assertThat(jar).hasSize(Files.size(Path.of("../target/livemock.jar")));
    }

    @Test
    void deletesOldFiles() throws IOException {
        Path old = age(Files.createFile(directory.resolve("livemock-1.jar")), Duration.ofDays(8));
        Path recent = age(Files.createFile(directory.resolve("livemock-2.jar")), Duration.ofDays(6));

        LiveMockJar.extractTo(directory);

        assertThat(old).doesNotExist();
        assertThat(recent).exists();
    }

    @Test
    void deletesArchiveOfDeletedJar() throws IOException {
        Path jar = LiveMockJar.extractTo(directory);
        Path archive = Files.createFile(new LiveMockJar(jar, true).classDataArchive());
        Files.delete(jar);

        LiveMockJar.extractTo(directory);

        assertThat(archive).doesNotExist();
        assertThat(jar).exists();
    }

    @Test
    void reservesClassDataArchiveForOneProcess() {
        LiveMockJar jar = new LiveMockJar(directory.resolve("livemock-1.jar"), true);

        assertThat(jar.reserveClassDataArchive()).isTrue();
        assertThat(jar.reserveClassDataArchive()).isFalse();
        assertThat(jar.classDataOptions(true)).containsExactly("-XX:ArchiveClassesAtExit=" + jar.classDataArchive());
        assertThat(jar.classDataOptions(false)).isEmpty();
    }

    @Test
    void replacesIncompleteClassDataArchive() throws IOException {
        LiveMockJar jar = new LiveMockJar(directory.resolve("livemock-1.jar"), true);
        Files.write(jar.classDataArchive(), new byte[] {0, 0});

        assertThat(jar.classDataOptions(false)).isEmpty();
        assertThat(jar.reserveClassDataArchive()).isTrue();
    }

    @Test
    void usesCompleteClassDataArchive() throws IOException {
        LiveMockJar jar = new LiveMockJar(directory.resolve("livemock-1.jar"), true);
        Files.write(jar.classDataArchive(), new byte[] {1, 0});

        assertThat(jar.reserveClassDataArchive()).isFalse();
        assertThat(jar.classDataOptions(false)).containsExactly("-XX:SharedArchiveFile=" + jar.classDataArchive());
    }

    @Test
    void usesNoClassDataArchiveInTemporaryDirectory() {
        LiveMockJar jar = new LiveMockJar(directory.resolve("livemock-1.jar"), false);

        assertThat(jar.reserveClassDataArchive()).isFalse();
        assertThat(jar.classDataOptions(false)).isEmpty();
    }

    private static Path age(Path file, Duration age) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }
}

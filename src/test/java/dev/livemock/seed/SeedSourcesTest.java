package dev.livemock.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;

class SeedSourcesTest {

    @TempDir
    private Path folder;

    @Test
    void acceptsAPath() throws IOException {
        Path file = write("shop 1+2.json");

        assertFinds(file.toString(), file);
    }

    @Test
    void acceptsAFileUrl() throws IOException {
        Path file = write("shop.json");

        assertFinds("file:" + file, file);
        assertFinds("file://" + file, file);
    }

    @Test
    void acceptsAFileUrlWithARelativePath() throws IOException {
        Path file = write("shop.json");

        assertFinds("file:" + Path.of("").toAbsolutePath().relativize(file), file);
    }

    @Test
    void acceptsAFileUrlWithASpaceAsItIsOrEncoded() throws IOException {
        Path file = write("my shop.json");

        assertFinds("file:" + file, file);
        assertFinds(file.toUri().toString(), file);
    }

    @Test
    void acceptsAFileUrlOfAFolder() throws IOException {
        Path yaml = write("b.yaml");
        Path json = write("a.json");
        write("readme.txt");

        assertFinds("file:" + folder, json, yaml);
        assertFinds(folder.toUri().toString(), json, yaml);
    }

    @Test
    void acceptsAClasspathLocation() {
        assertThat(SeedSources.find("classpath:demo.json")).singleElement().matches(Resource::exists);
    }

    private Path write(String name) throws IOException {
        return Files.createFile(folder.resolve(name));
    }

    private static void assertFinds(String location, Path... files) {
        assertThat(SeedSources.find(location))
                .extracting(resource -> resource.getFile().toPath().toRealPath())
                .containsExactly(files);
    }
}

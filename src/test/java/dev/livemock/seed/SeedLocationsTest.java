package dev.livemock.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;

class SeedLocationsTest {

    @TempDir
    private Path directory;

    @Test
    void acceptsPath() throws IOException {
        Path file = write("shop 1+2.json");

        assertFinds(file.toString(), file);
    }

    @Test
    void acceptsFileUrl() throws IOException {
        Path file = write("shop.json");

        assertFinds("file:" + file, file);
        assertFinds("file://" + file, file);
    }

    @Test
    void acceptsFileUrlWithRelativePath() throws IOException {
        Path file = write("shop.json");

        assertFinds("file:" + Path.of("").toAbsolutePath().relativize(file), file);
    }

    @Test
    void acceptsFileUrlWithPlainOrEncodedSpace() throws IOException {
        Path file = write("my shop.json");

        assertFinds("file:" + file, file);
        assertFinds(file.toUri().toString(), file);
    }

    @Test
    void acceptsFileUrlOfDirectory() throws IOException {
        Path yaml = write("b.yaml");
        Path json = write("a.json");
        write("readme.txt");

        assertFinds("file:" + directory, json, yaml);
        assertFinds(directory.toUri().toString(), json, yaml);
    }

    @Test
    void ignoresFilesWithoutSeedExtension() throws IOException {
        Path json = write("shop.JSON");
        write("json");
        write("shop.json.bak");

        assertFinds(directory.toString(), json);
    }

    @Test
    void acceptsClasspathLocation() {
        assertThat(SeedLocations.find("classpath:demo.json")).singleElement().matches(Resource::exists);
    }

    private Path write(String name) throws IOException {
        return Files.createFile(directory.resolve(name));
    }

    private static void assertFinds(String location, Path... files) {
        assertThat(SeedLocations.find(location))
                .extracting(resource -> resource.getFile().toPath().toRealPath())
                .containsExactly(files);
    }
}

package dev.livemock.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.Resource;

@ExtendWith(OutputCaptureExtension.class)
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
    void warnsOfDirectoryWithoutSeedFiles(CapturedOutput output) throws IOException {
        write("readme.txt");

        assertFinds(directory.toString());
        assertThat(output).contains("contains no seed files");
    }

    @Test
    void acceptsClasspathLocation() {
        assertThat(SeedLocations.find("classpath:demo.json")).singleElement().matches(Resource::exists);
    }

    @ParameterizedTest
    @CsvSource({
        "classpath:none.json, class path resource does not exist",
        "file:none.json, no readable file or directory",
        "file:pom.xml, 'end in .json, .yaml or .yml'",
        "pom.xml, 'end in .json, .yaml or .yml'",
        "file:, must not contain an empty location"
    })
    void rejectsInvalidLocation(String location, String rule) {
        assertThatThrownBy(() -> SeedLocations.find(location))
                .isInstanceOfSatisfying(InvalidConfigurationPropertyValueException.class, invalid -> {
                    assertThat(invalid.getName()).isEqualTo("livemock.seed");
                    assertThat(invalid.getValue()).isEqualTo(location);
                    assertThat(invalid.getReason()).contains(rule);
                });
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

package dev.livemock.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.util.ResourceUtils;

/** Finds the seed documents that {@code livemock.seed} names. */
final class SeedLocations {

    private static final Logger log = LoggerFactory.getLogger(SeedLocations.class);

    private static final String SETTING = "livemock.seed";

    private SeedLocations() {}

    /**
     * Finds the documents of all locations.
     *
     * @throws InvalidConfigurationPropertyValueException if one of the locations cannot be used
     */
    static List<Resource> findAll(SeedSettings settings) {
        return settings.locations().stream()
                .flatMap(location -> find(location).stream())
                .toList();
    }

    /**
     * Finds the documents of one location: a file, all JSON and YAML files of a directory in the order of their names, or a
     * class path resource. A file or directory is given as a path or as a {@code file:} URL, whose path can be relative.
     *
     * @throws InvalidConfigurationPropertyValueException if the location is empty, does not exist, cannot be read, or is a
     *     file with another extension
     */
    static List<Resource> find(String location) {
        if (location.isBlank() || location.equals(ResourceUtils.FILE_URL_PREFIX)) {
            throw new InvalidConfigurationPropertyValueException(
                    SETTING, location, "must not contain an empty location");
        }
        if (location.startsWith(ResourceUtils.CLASSPATH_URL_PREFIX)) {
            return List.of(findOnClasspath(location));
        }
        try {
            return findFiles(location, ResourceUtils.getFile(location).toPath());
        } catch (InvalidPathException | IOException e) {
            throw new InvalidConfigurationPropertyValueException(
                    SETTING, location, "cannot be read (" + e.getMessage() + ")");
        }
    }

    private static Resource findOnClasspath(String location) {
        Resource resource = new ClassPathResource(location.substring(ResourceUtils.CLASSPATH_URL_PREFIX.length()));
        if (!resource.exists()) {
            throw new InvalidConfigurationPropertyValueException(
                    SETTING, location, "the class path resource does not exist");
        }
        return resource;
    }

    private static List<Resource> findFiles(String location, Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.list(path)) {
                List<Resource> documents = files.filter(
                                file -> SeedReader.isSeed(file.getFileName().toString()))
                        .sorted()
                        .map(FileSystemResource::new)
                        .map(Resource.class::cast)
                        .toList();
                if (documents.isEmpty()) {
                    log.warn("The directory {} of {} contains no seed files (.json, .yaml, .yml)", location, SETTING);
                }
                return documents;
            }
        }
        if (!Files.isReadable(path)) {
            throw new InvalidConfigurationPropertyValueException(
                    SETTING, location, "there is no readable file or directory");
        }
        if (!SeedReader.isSeed(path.getFileName().toString())) {
            throw new InvalidConfigurationPropertyValueException(
                    SETTING, location, "the name of a seed file must end in .json, .yaml or .yml");
        }
        return List.of(new FileSystemResource(path));
    }
}

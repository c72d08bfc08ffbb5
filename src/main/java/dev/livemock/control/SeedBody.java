package dev.livemock.control;

import java.util.List;
import org.springframework.core.io.ByteArrayResource;

/**
 * A seed document in the body of a request. It is JSON if it begins with a brace or a bracket, and YAML otherwise. YAML
 * aliases and {@code ~} are rejected.
 */
final class SeedBody extends ByteArrayResource {

    /** The media types of the formats. */
    static final List<String> MEDIA_TYPES = List.of("application/json", "application/yaml");

    SeedBody(byte[] bytes) {
        super(bytes, "in the request");
    }

    @Override
    public String getDescription() {
        return "in the request";
    }

    @Override
    public String getFilename() {
        int first = 0;
        byte[] bytes = getByteArray();
        while (first < bytes.length && Character.isWhitespace(bytes[first])) {
            first++;
        }
        return first == bytes.length || bytes[first] == '{' || bytes[first] == '[' ? "seed.json" : "seed.yaml";
    }
}

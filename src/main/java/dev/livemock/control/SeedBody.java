package dev.livemock.control;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ByteArrayResource;

/** A seed document that came as the body of a request: JSON if it begins as that does, YAML otherwise. */
final class SeedBody extends ByteArrayResource {

    SeedBody(byte[] bytes) {
        super(bytes, "in the request");
    }

    @Override
    public String getDescription() {
        return "in the request";
    }

    @Override
    public String getFilename() {
        String text = new String(getByteArray(), StandardCharsets.ISO_8859_1).stripLeading();
        return text.isEmpty() || text.startsWith("{") || text.startsWith("[") ? "seed.json" : "seed.yaml";
    }
}

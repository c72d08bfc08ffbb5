package dev.livemock.control;

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
        int first = 0;
        byte[] bytes = getByteArray();
        while (first < bytes.length && Character.isWhitespace(bytes[first])) {
            first++;
        }
        return first == bytes.length || bytes[first] == '{' || bytes[first] == '[' ? "seed.json" : "seed.yaml";
    }
}

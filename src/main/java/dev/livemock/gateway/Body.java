package dev.livemock.gateway;

/** The body of a request, byte for byte as it came: a signature may be of these bytes. */
public final class Body {

    private final byte[] bytes;

    Body(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    int size() {
        return bytes.length;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}

package dev.livemock.gateway;

/** The body of a request, byte for byte as it came: a signature may be of these bytes. */
public final class Body {

    private final byte[] bytes;

    Body(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}

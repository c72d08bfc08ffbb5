package dev.livemock.gateway;

/** The body of a request, byte for byte as it came: a signature may be of these bytes. */
public final class RawBody {

    private final byte[] bytes;

    RawBody(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    int size() {
        return bytes.length;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}

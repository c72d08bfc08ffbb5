package dev.livemock.gateway;

/** The unmodified bytes of a request body. A signature may cover them. */
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

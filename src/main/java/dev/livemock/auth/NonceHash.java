package dev.livemock.auth;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The first 128 bits of the SHA-256 hash of a nonce. The nonce can have any length. */
record NonceHash(long high, long low) {

    static NonceHash of(String nonce) {
        ByteBuffer hash = ByteBuffer.wrap(Sha256.hash(nonce.getBytes(StandardCharsets.UTF_8)));
        return new NonceHash(hash.getLong(), hash.getLong());
    }

    UUID uuid() {
        return new UUID(high, low);
    }
}

package dev.livemock.auth;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes SHA-256 hashes. */
final class Sha256 {

    private Sha256() {}

    static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK supports SHA-256", e);
        }
    }

    /** Returns the hash in lowercase hexadecimal digits. */
    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(hash(bytes));
    }
}

package dev.livemock.gateway;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;

/**
 * A private key and its certificate.
 *
 * @param keyStore the key store with both
 * @param certificate the certificate
 */
record KeyMaterial(KeyStore keyStore, X509Certificate certificate) {

    /** The password of the PKCS#12 key store. It is not secret, since the permissions of the file protect the key. */
    static final String PASSWORD = "livemock";

    /** The name of the entry in the key store. */
    static final String ALIAS = "livemock";

    /**
     * Reads a PKCS#12 key store.
     *
     * @throws IOException if the bytes are not a PKCS#12 key store with this password, or if it has no key with this alias
     */
    static KeyMaterial read(byte[] pkcs12) throws IOException {
        try {
            KeyStore keyStore = KeyStore.getInstance("PKCS12");
            keyStore.load(new ByteArrayInputStream(pkcs12), PASSWORD.toCharArray());
            if (keyStore.isKeyEntry(ALIAS) && keyStore.getCertificate(ALIAS) instanceof X509Certificate certificate) {
                return new KeyMaterial(keyStore, certificate);
            }
            throw new KeyStoreException("it has no key with the alias " + ALIAS);
        } catch (GeneralSecurityException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}

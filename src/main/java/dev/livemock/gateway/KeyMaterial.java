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
 * @param keyStore the key store that holds both
 * @param certificate the certificate
 */
record KeyMaterial(KeyStore keyStore, X509Certificate certificate) {

    /** A PKCS#12 key store needs a password. This one is no secret: the permissions of the file protect the key. */
    static final String PASSWORD = "livemock";

    /** The name of the entry in the key store. */
    static final String ALIAS = "livemock";

    /**
     * Reads a PKCS#12 key store.
     *
     * @throws IOException if the bytes are not such a key store, or if it holds no certificate of LiveMock
     */
    static KeyMaterial read(byte[] pkcs12) throws IOException {
        try {
            KeyStore keyStore = KeyStore.getInstance("PKCS12");
            keyStore.load(new ByteArrayInputStream(pkcs12), PASSWORD.toCharArray());
            if (keyStore.isKeyEntry(ALIAS) && keyStore.getCertificate(ALIAS) instanceof X509Certificate certificate) {
                return new KeyMaterial(keyStore, certificate);
            }
            throw new KeyStoreException("it has no key of the name " + ALIAS);
        } catch (GeneralSecurityException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}

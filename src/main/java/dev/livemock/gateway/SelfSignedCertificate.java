package dev.livemock.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/**
 * The certificate of {@code livemock.https}. It is made at the start. A data folder keeps it until it expires or until a name
 * of {@code livemock.https-names} is missing in it.
 */
@Component
public class SelfSignedCertificate {

    private static final Logger log = LoggerFactory.getLogger(SelfSignedCertificate.class);

    private static final int PEM_LINE = 64;

    private final @Nullable KeyMaterial material;

    /** Gets the directory only if HTTPS is enabled, so that the order of an ordinary start does not change. */
    SelfSignedCertificate(
            HttpsSettings settings, ServerProperties server, ObjectProvider<PersistentDirectory> directory) {
        this.material = settings.enabled() ? materialOf(settings, server, directory) : null;
    }

    private static KeyMaterial materialOf(
            HttpsSettings settings, ServerProperties server, ObjectProvider<PersistentDirectory> directory) {
        if (server.getSsl() != null) {
            throw StartupException.ofSetting(
                    "livemock.https",
                    true,
                    "it cannot be set together with server.ssl, which is for a certificate of your own.",
                    "Remove livemock.https, or all settings that begin with server.ssl.");
        }
        CertificateNames names = new CertificateNames(settings);
        Path folder = directory.getObject().path();
        return folder == null ? make(names, null) : keep(names, new KeyFile(folder));
    }

    private static KeyMaterial keep(CertificateNames names, KeyFile file) {
        KeyMaterial kept = file.read();
        if (kept == null) {
            return make(names, file);
        }
        if (isValid(kept) && names.areIn(kept.certificate())) {
            return kept;
        }
        log.warn(
                "The certificate in {} has expired or lacks a name. LiveMock replaces it with a new one, which clients must trust",
                file);
        return make(names, file);
    }

    private static boolean isValid(KeyMaterial kept) {
        try {
            kept.certificate().checkValidity();
            return true;
        } catch (CertificateException e) {
            return false;
        }
    }

    private static KeyMaterial make(CertificateNames names, @Nullable KeyFile file) {
        byte[] pkcs12 = Keytool.ofThisJvm().makeCertificate(names);
        if (file != null) {
            file.write(pkcs12);
        }
        try {
            return KeyMaterial.read(pkcs12);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether HTTPS with this certificate is on. */
    public boolean isPresent() {
        return material != null;
    }

    private KeyMaterial require() {
        return Objects.requireNonNull(material, "livemock.https is false");
    }

    /** Returns the private key and the certificate, for the web server. */
    SslBundle toBundle() {
        return SslBundle.of(SslStoreBundle.of(require().keyStore(), KeyMaterial.PASSWORD, null));
    }

    /**
     * Returns the certificate in PEM, without its private key.
     *
     * @throws NullPointerException if HTTPS is off
     */
    public String toPem() {
        String lines = Base64.getMimeEncoder(PEM_LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(encoded());
        return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
    }

    /**
     * Returns the SHA-256 fingerprint of the certificate, as {@code keytool} and {@code openssl} show it.
     *
     * @throws NullPointerException if HTTPS is off
     */
    public String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(encoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] encoded() {
        try {
            return require().certificate().getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}

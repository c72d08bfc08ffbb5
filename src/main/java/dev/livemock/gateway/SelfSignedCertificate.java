package dev.livemock.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/**
 * The certificate of {@code livemock.https}. It is created at startup. With a data directory it is stored and reused until it
 * expires or lacks a name of {@code livemock.https-names}.
 */
@Component
public class SelfSignedCertificate {

    private static final Logger log = LoggerFactory.getLogger(SelfSignedCertificate.class);

    private static final int PEM_LINE = 64;

    private final @Nullable KeyMaterial material;

    /** Resolves the directory only if HTTPS is enabled, so that the usual startup order does not change. */
    SelfSignedCertificate(
            HttpsSettings settings, ServerProperties server, ObjectProvider<PersistentDirectory> directory) {
        this.material = settings.enabled() ? materialOf(settings, server, directory) : null;
    }

    private static KeyMaterial materialOf(
            HttpsSettings settings, ServerProperties server, ObjectProvider<PersistentDirectory> directory) {
        if (server.getSsl() != null) {
            throw new InvalidConfigurationPropertyValueException(
                    "livemock.https",
                    true,
                    "cannot be set together with server.ssl, which configures your own certificate; remove either"
                            + " livemock.https or all settings that begin with server.ssl");
        }
        CertificateNames names = new CertificateNames(settings);
        Path path = directory.getObject().path();
        return path == null ? create(names, null) : loadOrCreate(names, new KeyFile(path));
    }

    private static KeyMaterial loadOrCreate(CertificateNames names, KeyFile file) {
        KeyMaterial stored = file.read();
        if (stored == null) {
            return create(names, file);
        }
        if (names.areValidIn(stored.certificate())) {
            return stored;
        }
        log.warn(
                "The certificate in {} has expired or lacks a name. LiveMock replaces it with a new one, which clients"
                        + " must trust",
                file);
        return create(names, file);
    }

    private static KeyMaterial create(CertificateNames names, @Nullable KeyFile file) {
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

    /** Returns whether HTTPS with this certificate is enabled. */
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
     * Returns the certificate in PEM format, without the private key.
     *
     * @throws NullPointerException if HTTPS is disabled
     */
    public String toPem() {
        String lines = Base64.getMimeEncoder(PEM_LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(encoded());
        return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
    }

    /**
     * Returns the SHA-256 fingerprint of the certificate, as {@code keytool} and {@code openssl} show it.
     *
     * @throws NullPointerException if HTTPS is disabled
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

package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeytoolTest {

    private static final CertificateNames NAMES = new CertificateNames(new HttpsSettings(true, List.of()));

    @Test
    void createsValidCertificate() throws IOException {
        KeyMaterial made = KeyMaterial.read(Keytool.ofThisJvm().makeCertificate(NAMES));

        assertThat(NAMES.areValidIn(made.certificate())).isTrue();
    }

    @Test
    void createsNewKeyEachTime() throws IOException {
        KeyMaterial first = KeyMaterial.read(Keytool.ofThisJvm().makeCertificate(NAMES));
        KeyMaterial second = KeyMaterial.read(Keytool.ofThisJvm().makeCertificate(NAMES));

        assertThat(first.certificate().getPublicKey())
                .isNotEqualTo(second.certificate().getPublicKey());
    }

    @Test
    void rejectsRuntimeWithoutKeytool(@TempDir Path javaHome) {
        assertThatThrownBy(() -> new Keytool(javaHome).makeCertificate(NAMES))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("The setting livemock.https is \"true\": this Java runtime has no keytool");
    }
}

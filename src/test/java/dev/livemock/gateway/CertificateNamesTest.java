package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

class CertificateNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://live.example", "live.example:8080", "-a", "a..b", "a.*.b", "dns:a"})
    void rejectsInvalidHostName(String name) {
        assertThatThrownBy(() -> new CertificateNames(new HttpsSettings(true, List.of(name))))
                .isInstanceOfSatisfying(InvalidConfigurationPropertyValueException.class, invalid -> {
                    assertThat(invalid.getName()).isEqualTo("livemock.https-names");
                    assertThat(invalid.getValue()).isEqualTo(name);
                    assertThat(invalid.getReason()).startsWith("must be an IP address, or a host name");
                });
    }
}

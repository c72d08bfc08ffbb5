package dev.livemock.control;

import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.OpenApiTag;
import dev.livemock.gateway.SelfSignedCertificate;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the HTTPS certificate. Requires no token, since clients download the certificate before they can send the token
 * safely.
 */
@RestController
@OpenApiTag("HTTPS")
class CertificateController {

    private final SelfSignedCertificate certificate;

    CertificateController(SelfSignedCertificate certificate) {
        this.certificate = certificate;
    }

    /**
     * Returns the HTTPS certificate. It is the self-signed certificate of {@code livemock.https=true}, as a file to import
     * into the trust store of a client. Without that setting, the response is 404 {@code InvalidAction.NotFound}.
     */
    @GetMapping(path = "/_livemock/certificate", produces = "application/x-pem-file")
    ResponseEntity<byte[]> getCertificate() {
        if (!certificate.isPresent()) {
            throw ErrorCode.ACTION_NOT_FOUND.exception();
        }
        ContentDisposition download =
                ContentDisposition.attachment().filename("livemock.pem").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .body(certificate.toPem().getBytes(StandardCharsets.US_ASCII));
    }
}

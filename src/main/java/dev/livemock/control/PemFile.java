package dev.livemock.control;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A certificate in PEM format.
 *
 * @param fileName the file name for downloads
 * @param text the certificate in PEM format
 */
record PemFile(String fileName, String text) {

    static final String MEDIA_TYPE = "application/x-pem-file";

    void writeTo(HttpServletResponse response) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(bytes.length);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName).build().toString());
        response.getOutputStream().write(bytes);
    }
}

package dev.livemock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;

/**
 * A local emulator of ApsaraVideo Live's message groups. Left out of Spring Boot is what the gateway does itself: errors,
 * and counting and timing requests.
 */
@SpringBootApplication(exclude = {ErrorMvcAutoConfiguration.class, WebMvcObservationAutoConfiguration.class})
public class LiveMock {

    public static void main(String[] args) {
        SpringApplication.run(LiveMock.class, args);
    }
}

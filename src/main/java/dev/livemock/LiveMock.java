package dev.livemock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;

/** A local emulator of ApsaraVideo Live's message groups. */
@SpringBootApplication(exclude = ErrorMvcAutoConfiguration.class)
public class LiveMock {

    public static void main(String[] args) {
        SpringApplication.run(LiveMock.class, args);
    }
}

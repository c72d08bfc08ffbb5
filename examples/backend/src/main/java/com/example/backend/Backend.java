package com.example.backend;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** A backend that lists message groups and sends messages. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Backend {

    public static void main(String[] args) {
        SpringApplication.run(Backend.class, args);
    }
}

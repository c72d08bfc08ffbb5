package dev.livemock.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Returns the same text for every request, to measure the framework alone. Only the benchmark has it on the class path. */
@RestController
class CannedController {

    private final byte[] response;

    CannedController() throws IOException {
        response = Files.readAllBytes(Path.of(System.getProperty("bench.canned")));
    }

    @GetMapping(path = "/canned", produces = "application/json;charset=utf-8")
    byte[] canned() {
        return response;
    }
}

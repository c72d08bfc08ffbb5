package dev.livemock.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers one text, whatever is asked: as fast as the framework gets. Only the benchmark puts it on the class path. */
@RestController
class CannedController {

    private final byte[] answer;

    CannedController() throws IOException {
        answer = Files.readAllBytes(Path.of(System.getProperty("bench.canned")));
    }

    @GetMapping(path = "/canned", produces = "application/json;charset=utf-8")
    byte[] canned() {
        return answer;
    }
}

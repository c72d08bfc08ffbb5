package dev.livemock;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class OutOfMemoryExitTest {

    private final OutOfMemoryError error = new OutOfMemoryError("Java heap space");

    private final List<OutOfMemoryError> exits = new ArrayList<>();
    private final OutOfMemoryExit exit = new OutOfMemoryExit(exits::add);

    @Test
    void exitsWhenErrorTerminatesThread() throws InterruptedException {
        Thread thread = new Thread(() -> {
            throw error;
        });
        thread.setUncaughtExceptionHandler(exit);
        thread.start();
        thread.join();

        assertThat(exits).containsExactly(error);
    }

    @Test
    void exitsWhenErrorIsLogged() {
        logger().error("a request failed", error);

        assertThat(exits).containsExactly(error);
    }

    @Test
    void exitsWhenErrorIsCauseOfLoggedException() {
        logger().error("{}: a request failed", "id", new IllegalStateException(new IllegalStateException(error)));

        assertThat(exits).containsExactly(error);
    }

    @Test
    void doesNotExitForOtherExceptions() {
        exit.uncaughtException(Thread.currentThread(), new IllegalStateException("an example"));
        logger().error("{}: a request failed", "id", new StackOverflowError());
        logger().error("a request failed");

        assertThat(exits).isEmpty();
    }

    private Logger logger() {
        LoggerContext logback = new LoggerContext();
        logback.addTurboFilter(exit);
        return logback.getLogger("test");
    }
}

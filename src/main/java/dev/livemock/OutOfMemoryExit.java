package dev.livemock;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.EventArgUtil;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.boot.SpringApplication;

/**
 * Terminates the process after an {@link OutOfMemoryError}, so that a container is restarted. Otherwise the process would
 * continue without the thread that the error terminated, such as the one that accepts connections, and with a database that
 * H2 has closed.
 *
 * <p>The image sets the JVM option for this, {@code -XX:+ExitOnOutOfMemoryError}. A jar and a running process cannot set the
 * option. This class detects errors that terminate a thread, and errors that are logged: the web server, the
 * connection pool and the gateway log every error that they catch.
 */
final class OutOfMemoryExit extends TurboFilter implements Thread.UncaughtExceptionHandler {

    /** The exit code of {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int EXIT_CODE = 3;

    /** Created in advance, since no memory may be left when this stream is needed. */
    private static final FileOutputStream STDERR = new FileOutputStream(FileDescriptor.err);

    private static final byte[] MESSAGE = """
            LiveMock has run out of memory and exits. Start it with a larger heap (java -Xmx), or keep the data on disk with \
            livemock.data-dir.
            """.getBytes(StandardCharsets.UTF_8);

    private final Consumer<OutOfMemoryError> exit;

    OutOfMemoryExit() {
        this(OutOfMemoryExit::halt);
    }

    OutOfMemoryExit(Consumer<OutOfMemoryError> exit) {
        this.exit = exit;
    }

    /** Watches every thread from now on, and the log as soon as the application has configured logging. */
    void watch(SpringApplication application) {
        Thread.setDefaultUncaughtExceptionHandler(this);
        application.addInitializers(context -> {
            if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
                logback.addTurboFilter(this);
            }
        });
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        exitIfOutOfMemory(thrown);
        LoggerFactory.getLogger(OutOfMemoryExit.class)
                .error("Thread {} terminated with an exception", thread.getName(), thrown);
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        exitIfOutOfMemory(thrown);
        exitIfOutOfMemory(EventArgUtil.extractThrowable(arguments));
        return FilterReply.NEUTRAL;
    }

    private void exitIfOutOfMemory(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError error) {
                exit.accept(error);
                return;
            }
        }
    }

    /** Halts without shutdown hooks, since they need memory too. The data directory is in the same state as after a kill. */
    private static synchronized void halt(OutOfMemoryError error) {
        try {
            STDERR.write(MESSAGE);
            System.err.println(error);
        } catch (IOException | OutOfMemoryError e) {
            // The exit code reports the error as well.
        } finally {
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }
}

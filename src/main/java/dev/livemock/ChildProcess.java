package dev.livemock;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Runs LiveMock as the child of another process, such as a test. LiveMock terminates when its standard input is closed, which
 * happens at the latest when the parent terminates.
 */
public final class ChildProcess {

    private ChildProcess() {}

    public static void main(String[] args) {
        Thread watch = new Thread(() -> exitAtEndOf(System.in), "parent-watch");
        watch.setDaemon(true);
        watch.start();
        LiveMock.main(args);
    }

    private static void exitAtEndOf(InputStream input) {
        try (input) {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // A read error has the same effect as the end of the input.
        }
        System.exit(0);
    }
}

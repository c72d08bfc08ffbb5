package dev.livemock.hostile;

import dev.livemock.testing.HttpConnection;
import dev.livemock.testing.RawResponse;
import dev.livemock.testing.ResponseReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests of a seed over one connection, several at once where it is sure where each ends, and has every answer
 * judged.
 */
final class HostileClient implements AutoCloseable {

    private static final int MOST_AT_ONCE = 4;

    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    private final int port;
    private final long seed;
    private final Oracle oracle = new Oracle(Calls.SECRET);
    private final Deque<HostileRequest> waiting = new ArrayDeque<>();
    private @Nullable HttpConnection connection;

    /** Whether several were sent at once, and the first had no answer. */
    private boolean lost;

    HostileClient(int port, long seed) {
        this.port = port;
        this.seed = seed;
    }

    /** Sends the requests of this seed from one number to another, without the last. */
    void send(Generator<HostileRequest> requests, long from, long to) {
        for (long number = from; number < to; number++) {
            SplittableRandom random = new SplittableRandom(seed + number * STRIDE);
            HostileRequest request = requests.next(random);
            try {
                if (request.hasAnEnd()) {
                    waiting.add(request);
                    if (waiting.size() > random.nextInt(MOST_AT_ONCE)) {
                        exchange();
                    }
                } else {
                    sendAlone(request);
                }
            } catch (IOException | RuntimeException e) {
                throw failure(number, request, e);
            } catch (AssertionError e) {
                throw failure(number, request, e);
            }
        }
        exchangeRest(to, requests);
    }

    private void exchangeRest(long number, Generator<HostileRequest> requests) {
        try {
            exchange();
        } catch (IOException | AssertionError e) {
            throw failure(number, requests.next(new SplittableRandom(seed)), e);
        }
    }

    private AssertionError failure(long number, HostileRequest request, Throwable cause) {
        HostileRequest failed = waiting.isEmpty() ? request : waiting.getFirst();
        return new AssertionError(
                "%s (request %d or one just before it, of -Dlivemock.hostile.seed=%d)\n%s"
                        .formatted(cause.getMessage(), number, seed, failed),
                cause);
    }

    /** Sends what waits, and again on a new connection what comes after an answer that closes the old one. */
    private void exchange() throws IOException {
        while (!waiting.isEmpty()) {
            boolean isFirst = connection == null;
            HttpConnection current = connect();
            int sent = isFirst && lost ? 1 : waiting.size();
            sendFirst(current, sent);
            int answered = readAnswers(current, sent);
            if (answered == 0 && isFirst && sent == 1) {
                throw new AssertionError("no answer");
            }
            lost = answered == 0;
        }
    }

    /** Reads answers until there are as many, or the connection ends; returns how many came. */
    private int readAnswers(HttpConnection current, int expected) throws IOException {
        for (int answered = 0; answered < expected; answered++) {
            HostileRequest request = waiting.getFirst();
            RawResponse answer = readUnlessReset(current, request);
            if (answer != null) {
                oracle.judge(request, answer);
                waiting.removeFirst();
            }
            if (answer == null || answer.closes()) {
                close();
                return answer == null ? answered : answered + 1;
            }
        }
        return expected;
    }

    /** A server that closes a connection on which more was sent resets it, which may take an answer away. */
    private static @Nullable RawResponse readUnlessReset(HttpConnection connection, HostileRequest request)
            throws IOException {
        try {
            return connection.read(request.isHead());
        } catch (SocketException e) {
            return null;
        }
    }

    private void sendFirst(HttpConnection current, int count) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        waiting.stream().limit(count).forEach(request -> all.writeBytes(request.bytes()));
        try {
            current.send(all.toByteArray());
        } catch (IOException e) {
            // It may have answered and closed the connection before it has read everything.
        }
    }

    /** Sends a request of which nobody knows where it ends, and reads what is answered, which may be nothing or a lot. */
    private void sendAlone(HostileRequest request) throws IOException {
        exchange();
        byte[] answers = new byte[0];
        try (HttpConnection alone = new HttpConnection(port)) {
            alone.send(request.bytes());
            alone.finish();
            answers = alone.readToEnd();
        } catch (SocketException e) {
            // Reset, since it was answered before it was read to its end.
        }
        judgeAll(request, answers);
    }

    /**
     * Judges all responses to a request. A server may answer a request that names no version of HTTP with a body alone, also one
     * that is what another request has left over.
     */
    private void judgeAll(HostileRequest request, byte[] answers) throws IOException {
        ByteArrayInputStream left = new ByteArrayInputStream(answers);
        ResponseReader reader = new ResponseReader(left);
        boolean toHead = request.isHead();
        while (left.available() > 0) {
            if (isBare(left)) {
                oracle.judgeBare(request, left.readAllBytes());
            } else {
                oracle.judge(request, Objects.requireNonNull(reader.read(toHead)));
            }
            toHead = false;
        }
    }

    private static boolean isBare(ByteArrayInputStream left) {
        left.mark(1);
        int first = left.read();
        left.reset();
        return first != 'H';
    }

    private HttpConnection connect() throws IOException {
        if (connection == null) {
            connection = new HttpConnection(port);
        }
        return connection;
    }

    @Override
    public void close() throws IOException {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}

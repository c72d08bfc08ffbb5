package dev.livemock.hostile;

import dev.livemock.fixture.HttpConnection;
import dev.livemock.fixture.RawResponse;
import dev.livemock.fixture.ResponseReader;
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
 * Sends the requests of a random seed over one connection, and checks every response. Requests with a definite end are
 * pipelined.
 */
final class HostileClient implements AutoCloseable {

    private static final int MAX_PIPELINED = 4;

    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    private final int port;
    private final long seed;
    private final Oracle oracle = new Oracle(Calls.SECRET);
    private final Deque<HostileRequest> waiting = new ArrayDeque<>();
    private @Nullable HttpConnection connection;

    /** Whether the server closed the last connection without a response. */
    private boolean lost;

    HostileClient(int port, long seed) {
        this.port = port;
        this.seed = seed;
    }

    /** Sends the requests of this seed with the numbers from {@code from} (inclusive) to {@code to} (exclusive). */
    void send(Generator<HostileRequest> requests, long from, long to) {
        for (long number = from; number < to; number++) {
            SplittableRandom random = new SplittableRandom(seed + number * STRIDE);
            HostileRequest request = requests.next(random);
            try {
                if (request.hasDefiniteEnd()) {
                    waiting.add(request);
                    if (waiting.size() > random.nextInt(MAX_PIPELINED)) {
                        exchange();
                    }
                } else {
                    sendAlone(request);
                }
            } catch (IOException | RuntimeException | AssertionError e) {
                throw failure(number, request, e);
            }
        }
        exchangeRest(to);
    }

    private void exchangeRest(long number) {
        HostileRequest last = waiting.peekLast();
        try {
            exchange();
        } catch (IOException | RuntimeException | AssertionError e) {
            throw failure(number, Objects.requireNonNull(last), e);
        }
    }

    private AssertionError failure(long number, HostileRequest request, Throwable cause) {
        HostileRequest failed = waiting.isEmpty() ? request : waiting.getFirst();
        return new AssertionError(
                "%s (request %d or one just before it, of -Dlivemock.hostile.seed=%d)\n%s"
                        .formatted(cause.getMessage(), number, seed, failed),
                cause);
    }

    /** Sends the waiting requests. Sends those after a response that closes the connection again on a new one. */
    private void exchange() throws IOException {
        while (!waiting.isEmpty()) {
            boolean isFirst = connection == null;
            HttpConnection current = connect();
            int sent = isFirst && lost ? 1 : waiting.size();
            sendFirst(current, sent);
            int answered = readResponses(current, sent);
            if (answered == 0 && isFirst && sent == 1) {
                throw new AssertionError("no response");
            }
            lost = answered == 0;
        }
    }

    /** Reads the expected number of responses, or fewer if the connection is closed. Returns the number of responses. */
    private int readResponses(HttpConnection current, int expected) throws IOException {
        for (int answered = 0; answered < expected; answered++) {
            HostileRequest request = waiting.getFirst();
            RawResponse response = readUnlessReset(current, request);
            if (response != null) {
                oracle.check(request, response);
                waiting.removeFirst();
            }
            if (response == null || response.closes()) {
                close();
                return response == null ? answered : answered + 1;
            }
        }
        return expected;
    }

    /** Returns null if the connection was reset. This happens if the server closes it before it has read all requests. */
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
            // The server may have responded and closed the connection before it read everything.
        }
    }

    /** Sends a request without a definite end on a connection of its own, and checks any number of responses. */
    private void sendAlone(HostileRequest request) throws IOException {
        exchange();
        byte[] responses = new byte[0];
        try (HttpConnection alone = new HttpConnection(port)) {
            alone.send(request.bytes());
            alone.finish();
            responses = alone.readToEnd();
        } catch (SocketException e) {
            // The connection was reset, since the server responded before it read the whole request.
        }
        checkAll(request, responses);
    }

    /**
     * Checks all responses to a request. The response to a request without an HTTP version may be a body without headers. The
     * rest of another request may be read as such a request.
     */
    private void checkAll(HostileRequest request, byte[] responses) throws IOException {
        ByteArrayInputStream left = new ByteArrayInputStream(responses);
        ResponseReader reader = new ResponseReader(left);
        boolean toHead = request.isHead();
        while (left.available() > 0) {
            if (isBare(left)) {
                oracle.checkBare(request, left.readAllBytes());
            } else {
                oracle.check(request, Objects.requireNonNull(reader.read(toHead)));
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

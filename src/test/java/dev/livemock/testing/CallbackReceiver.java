package dev.livemock.testing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A backend that receives callbacks on a free port. It accepts all callbacks unless a test sets another response. */
public final class CallbackReceiver implements AutoCloseable {

    /** The response that accepts a callback. */
    public static final Responder ACCEPT = respond(200, "{\"code\":200}");

    /** Closes the connection without a response. */
    public static final Responder CLOSE = (callback, exchange) -> exchange.close();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Responder responder = ACCEPT;

    /** Starts the backend. */
    public CallbackReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Responds to a callback. */
    @FunctionalInterface
    public interface Responder {
        void respond(Received callback, HttpExchange exchange) throws IOException;

        /** Returns a responder that waits for a latch before it responds. */
        default Responder after(CountDownLatch latch) {
            return (callback, exchange) -> {
                try {
                    latch.await();
                    respond(callback, exchange);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            };
        }
    }

    /** A received callback. */
    public record Received(URI uri, Headers headers) {

        /** Returns the decoded value of a parameter. */
        public String parameter(String name) {
            return Arrays.stream(uri.getRawQuery().split("&"))
                    .filter(parameter -> parameter.startsWith(name + "="))
                    .map(parameter -> parameter.substring(name.length() + 1))
                    .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + name + " in " + uri));
        }

        /** Returns the action and the UserId. */
        public String event() {
            return parameter("action") + " " + parameter("userId");
        }

        /** Returns the only value of a header. */
        public String header(String name) {
            List<String> values = Objects.requireNonNull(headers.get(name), name);
            if (values.size() != 1) {
                throw new AssertionError(name + ": " + values);
            }
            return values.get(0);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        Received callback = new Received(exchange.getRequestURI(), exchange.getRequestHeaders());
        Responder current = responder;
        received.add(callback);
        current.respond(callback, exchange);
    }

    /** Returns a responder that sends the given status and body. */
    public static Responder respond(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return (callback, exchange) -> {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    /** Sets the response to all further callbacks. */
    public void setResponder(Responder responder) {
        this.responder = responder;
    }

    /** Deletes the received callbacks, and accepts all further callbacks. */
    public void reset() {
        received.clear();
        responder = ACCEPT;
    }

    /** Returns the callback URL, which has a path and a query. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?source=livemock";
    }

    /** Returns the received callbacks, oldest first. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    /** Returns the actions and UserIds of the received callbacks of a group, oldest first. */
    public List<String> eventsOf(String groupId) {
        return received.stream()
                .filter(callback -> callback.parameter("groupId").equals(groupId))
                .map(Received::event)
                .toList();
    }

    /** Waits until at least the given number of callbacks have been received. Returns all received callbacks. */
    public List<Received> await(int count) {
        Await.until(() -> received.size() >= count, () -> count + " callbacks have been received: " + received);
        return received();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

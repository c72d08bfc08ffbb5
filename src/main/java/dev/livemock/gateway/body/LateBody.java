package dev.livemock.gateway.body;

import dev.livemock.error.ApiException;
import dev.livemock.error.ErrorCode;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FastByteArrayOutputStream;

/**
 * A body of known length that comes after its request's headers. It is gathered as it comes, and when it is whole, the
 * request goes on with it. If it is too large or does not become whole, the request is refused. Of one that is too large
 * nothing is kept, and so much is read as lets most clients finish and read the answer.
 */
public final class LateBody implements ReadListener, AsyncListener {

    /** How many bytes of a body are read that are not kept. */
    private static final int MOST_DISCARDED = 3 << 20;

    private static final String ATTRIBUTE = LateBody.class.getName();
    private static final int BUFFER = 8192;

    private final HttpServletRequest request;
    private final Consumer<ApiException> refusal;
    private final BodyMemory memory;
    private final int limit;
    private final boolean isTooLarge;
    private final AsyncContext async;
    private final ServletInputStream in;
    private final FastByteArrayOutputStream kept = new FastByteArrayOutputStream();
    private int discarded;
    private @Nullable ApiException failure;

    private LateBody(
            HttpServletRequest request, HttpServletResponse response, BodyMemory memory, Consumer<ApiException> refusal)
            throws IOException {
        this.request = request;
        this.refusal = refusal;
        this.memory = memory;
        this.limit = Math.min(BodyLimit.of(request), memory.most());
        this.isTooLarge = request.getContentLengthLong() > limit;
        this.in = request.getInputStream();
        this.async = request.startAsync(request, response);
    }

    /**
     * Begins to gather the body of a request.
     *
     * @param refusal answers the request if its body breaks off
     */
    public static void await(
            HttpServletRequest request, HttpServletResponse response, BodyMemory memory, Consumer<ApiException> refusal)
            throws IOException {
        lookUpAddress(request);
        LateBody body = new LateBody(request, response, memory, refusal);
        request.setAttribute(ATTRIBUTE, body);
        body.async.setTimeout(BodyLimit.PATIENCE.toMillis());
        body.async.addListener(body);
        body.in.setReadListener(body);
    }

    /** Lets Tomcat do so while the connection is there. */
    private static void lookUpAddress(HttpServletRequest request) {
        request.getRemoteAddr();
    }

    /** Returns the body that was gathered for a request, or null if none was. */
    public static @Nullable LateBody of(HttpServletRequest request) {
        return (LateBody) request.getAttribute(ATTRIBUTE);
    }

    /** Returns why the request is refused, or null if it is not. */
    public @Nullable ApiException failure() {
        return failure;
    }

    /** Returns the request as it came, with this body. */
    public HttpServletRequest request() {
        return new CompleteRequestWrapper(request, kept.getInputStream());
    }

    @Override
    public void onDataAvailable() throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (failure == null && in.isReady() && !in.isFinished()) {
            int read = in.read(buffer);
            if (read > 0) {
                add(buffer, read);
            }
        }
    }

    private void add(byte[] bytes, int length) throws IOException {
        if (isTooLarge) {
            discard(length);
        } else if (memory.take(length)) {
            kept.write(bytes, 0, length);
        } else {
            giveUp(ErrorCode.SERVICE_UNAVAILABLE.exception());
        }
    }

    private void discard(int length) {
        discarded += length;
        if (discarded > MOST_DISCARDED) {
            giveUp(BodyLimit.exceeded(limit));
        }
    }

    private void giveUp(ApiException reason) {
        failure = reason;
        BodyValve.giveUp(request);
        goOn();
    }

    /** The path leads to the same filters as the request's own, which the container might read in another way than before. */
    private void goOn() {
        async.dispatch("/");
    }

    @Override
    public void onAllDataRead() {
        if (failure == null) {
            failure = isTooLarge ? BodyLimit.exceeded(limit) : null;
            goOn();
        }
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        giveUp(BodyReader.tooLate());
    }

    /** The client has broken off. Tomcat closes the connection as soon as this returns. */
    @Override
    public void onError(Throwable error) {
        refusal.accept(BodyReader.brokenOff());
    }

    @Override
    public void onError(AsyncEvent event) {
        async.complete();
    }

    /** Tomcat may call this twice. */
    @Override
    public void onComplete(AsyncEvent event) {
        memory.giveBack(kept.size());
        kept.reset();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
}

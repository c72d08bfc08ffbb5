package dev.livemock.gateway.body;

import dev.livemock.error.ApiException;
import dev.livemock.error.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler.ContentLoader;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Loads the body of one request without blocking, then passes the request on. A body that cannot be loaded is passed on as a {@link #FAILURE}. Oversized bodies are not kept; a part of them is read and discarded, so that most clients finish
 * sending and read the response.
 */
final class BodyLoader extends ContentLoader implements Invocable.Task {

    /** The request attribute that holds why the body was not loaded. */
    static final String FAILURE = BodyLoader.class.getName() + ".failure";

    /** How many bytes of an oversized body are read before the request is rejected. */
    private static final int MAX_DISCARDED = 3 << 20;

    private final Semaphore memory;
    private final int limit;
    private final Scheduler.Task deadline;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private long received;
    private boolean isTooLarge;
    private boolean hasEnded;

    /**
     * Creates the loader of one request.
     *
     * @param memory the bytes that bodies may still take
     * @param limit the size limit of this body, in bytes
     */
    BodyLoader(Handler next, Request request, Response response, Callback callback, Semaphore memory, int limit) {
        super(next, request, response, callback);
        this.memory = memory;
        this.limit = limit;
        this.isTooLarge = request.getLength() > limit;
        this.deadline = request.getComponents()
                .getScheduler()
                .schedule(this::expire, BodyLimit.TIME_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    protected void load() {
        if (read()) {
            passOn();
        }
    }

    /** Continues when more of the body has arrived. */
    @Override
    public void run() {
        if (read()) {
            getRequest().getContext().execute(this::passOn);
        }
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    private void expire() {
        if (end(BodyReader.tooLate())) {
            getRequest().getContext().execute(this::passOn);
        }
    }

    /** Reads what has arrived. Returns true if that ends the loading. */
    private synchronized boolean read() {
        while (!hasEnded) {
            Content.Chunk chunk = getRequest().read();
            if (chunk == null) {
                getRequest().demand(this);
                return false;
            }
            ApiException failure = Content.Chunk.isFailure(chunk) ? BodyReader.brokenOff() : add(chunk);
            chunk.release();
            if (failure != null || chunk.isLast()) {
                return end(failure == null && isTooLarge ? BodyLimit.exceeded(limit) : failure);
            }
        }
        return false;
    }

    private @Nullable ApiException add(Content.Chunk chunk) {
        int length = chunk.remaining();
        received += length;
        if (isTooLarge || received > limit) {
            isTooLarge = true;
            discardBody();
            return received > MAX_DISCARDED ? BodyLimit.exceeded(limit) : null;
        }
        if (!memory.tryAcquire(length)) {
            return ErrorCode.SERVICE_UNAVAILABLE.exception();
        }
        byte[] bytes = new byte[length];
        chunk.getByteBuffer().get(bytes);
        body.writeBytes(bytes);
        return null;
    }

    /** Ends the loading. Returns false if it has ended already. */
    private synchronized boolean end(@Nullable ApiException failure) {
        if (hasEnded) {
            return false;
        }
        hasEnded = true;
        deadline.cancel();
        if (failure != null) {
            discardBody();
            getRequest().setAttribute(FAILURE, failure);
        }
        return true;
    }

    private void discardBody() {
        memory.release(body.size());
        body.reset();
    }

    private void passOn() {
        handle(
                new LoadedRequest(getRequest(), ByteBuffer.wrap(body.toByteArray())),
                getResponse(),
                Callback.from(getCallback(), this::discardBody));
    }

    /** A request whose body is in memory. */
    private static final class LoadedRequest extends Request.Wrapper {

        private final Content.Source body;

        LoadedRequest(Request request, ByteBuffer body) {
            super(request);
            this.body = Content.Source.from(body);
        }

        @Override
        public Content.Chunk read() {
            return body.read();
        }

        @Override
        public void demand(Runnable callback) {
            body.demand(callback);
        }
    }
}

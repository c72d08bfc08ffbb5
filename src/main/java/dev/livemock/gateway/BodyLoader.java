package dev.livemock.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
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
 * Loads the body of one request without blocking, then passes the request on. If the body is rejected, passes the request on
 * without a body and with the attribute {@link #FAILURE}.
 *
 * <p>Many clients read the response only after they have sent the body. So up to 3 MiB of a rejected body are read and
 * discarded before the error is sent.
 */
final class BodyLoader extends ContentLoader implements Invocable.Task {

    /** The request attribute with the error, set only if the body was not loaded. */
    static final String FAILURE = BodyLoader.class.getName() + ".failure";

    /** The maximum number of bytes of a rejected body that are read before the error is sent. */
    private static final int MAX_DISCARDED = 3 << 20;

    private final Semaphore memory;
    private final int limit;
    private ByteArrayOutputStream body = new ByteArrayOutputStream();
    private long received;
    private @Nullable ApiException rejection;
    private Scheduler.@Nullable Task deadline;
    private boolean hasEnded;

    /**
     * Creates the loader of one request.
     *
     * @param memory the available memory for bodies; a permit is one byte
     * @param limit the size limit of this body, in bytes
     */
    BodyLoader(Handler next, Request request, Response response, Callback callback, Semaphore memory, int limit) {
        super(next, request, response, callback);
        this.memory = memory;
        this.limit = limit;
        this.rejection = request.getLength() > limit ? BodyLimit.exceeded(limit) : null;
    }

    @Override
    protected void load() {
        if (rejection != null && getRequest().getHeaders().contains(HttpHeader.EXPECT)) {
            endUnread(rejection);
            passOn();
        } else if (read()) {
            passOn();
        }
    }

    /** Continues loading when more of the body has arrived. */
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

    /** Reads the available part of the body. Returns true if this invocation has ended the loading. */
    private synchronized boolean read() {
        while (!hasEnded) {
            Content.Chunk chunk = getRequest().read();
            if (chunk == null) {
                awaitMore();
                return false;
            }
            if (Content.Chunk.isFailure(chunk, true)) {
                return endUnread(FormBodyReader.incomplete());
            }
            if (!Content.Chunk.isFailure(chunk)) {
                add(chunk);
                chunk.release();
            }
            if (chunk.isLast()) {
                return end(rejection);
            }
            if (rejection != null && received > MAX_DISCARDED) {
                return endUnread(rejection);
            }
        }
        return false;
    }

    private void awaitMore() {
        if (deadline == null) {
            deadline = getRequest()
                    .getComponents()
                    .getScheduler()
                    .schedule(this::expire, BodyLimit.TIME_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        }
        getRequest().demand(this);
    }

    private void expire() {
        if (endUnread(FormBodyReader.timedOut())) {
            getRequest().getContext().execute(this::passOn);
        }
    }

    private void add(Content.Chunk chunk) {
        int length = chunk.remaining();
        received += length;
        if (rejection == null && received > limit) {
            reject(BodyLimit.exceeded(limit));
        } else if (rejection == null && !memory.tryAcquire(length)) {
            reject(ErrorCode.SERVICE_UNAVAILABLE.exception());
        } else if (rejection == null) {
            byte[] bytes = new byte[length];
            chunk.getByteBuffer().get(bytes);
            body.writeBytes(bytes);
        }
    }

    private void reject(ApiException reason) {
        rejection = reason;
        discardBody();
    }

    /** Ends the loading without reading the rest of the body. The connection is closed after the response. */
    private boolean endUnread(ApiException failure) {
        return end(failure.withHeader(HttpHeader.CONNECTION.asString(), HttpHeaderValue.CLOSE.asString()));
    }

    /** Ends the loading. Returns false if it had already ended. */
    private synchronized boolean end(@Nullable ApiException failure) {
        if (hasEnded) {
            return false;
        }
        hasEnded = true;
        if (deadline != null) {
            deadline.cancel();
        }
        if (failure != null) {
            discardBody();
            getRequest().setAttribute(FAILURE, failure);
        }
        return true;
    }

    private void discardBody() {
        memory.release(body.size());
        body = new ByteArrayOutputStream();
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

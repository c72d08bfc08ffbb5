package dev.livemock.gateway;

import java.util.concurrent.Semaphore;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler.ContentLoader;
import org.eclipse.jetty.server.handler.EagerContentHandler.ContentLoaderFactory;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Loads the body of each request into memory before the request gets a thread, so that slow clients do not block threads.
 * All bodies in memory share a limited part of the heap.
 */
final class BodyLoaderFactory implements ContentLoaderFactory {

    private static final int HEAP_DIVISOR = 16;

    private final int memorySize =
            (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / HEAP_DIVISOR);
    private final Semaphore memory = new Semaphore(memorySize);

    /** Returns null, so that bodies of every type are loaded. */
    @Override
    public @Nullable String getApplicableMimeType() {
        return null;
    }

    @Override
    public ContentLoader newContentLoader(
            @Nullable String contentType,
            @Nullable String mimeType,
            Handler handler,
            Request request,
            Response response,
            Callback callback) {
        int limit = Math.min(BodyLimit.of(request.getHttpURI().getPath()), memorySize);
        return new BodyLoader(handler, request, response, callback, memory, limit);
    }
}

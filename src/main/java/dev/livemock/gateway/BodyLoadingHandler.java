package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler.ContentLoader;
import org.eclipse.jetty.server.handler.EagerContentHandler.ContentLoaderFactory;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Loads the bodies of all requests into memory before they get a thread, so that clients which send slowly hold none. Bodies
 * that are being loaded or used share a part of the heap.
 */
public final class BodyLoadingHandler implements ContentLoaderFactory {

    private static final int PART_OF_HEAP = 16;

    private final int size =
            (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
    private final Semaphore memory = new Semaphore(size);

    /** Returns null: bodies of every type are loaded. */
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
        int limit = Math.min(BodyLimit.of(request.getHttpURI().getPath()), size);
        return new BodyLoader(handler, request, response, callback, memory, limit);
    }

    /** Returns why the body of a request was not loaded, or null if it was. */
    public static @Nullable ApiException failureOf(HttpServletRequest request) {
        return (ApiException) request.getAttribute(BodyLoader.FAILURE);
    }
}

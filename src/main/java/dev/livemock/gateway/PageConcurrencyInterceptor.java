package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Limits the number of pages that are read and serialized concurrently, so that they fit into the heap even if each is a page
 * of the largest apps, groups or messages: 50 apps with two maps of 64 KiB each, 50 groups with one such map each, or 50
 * messages with 32,768 characters each, all of which must be escaped. The vendor documents none of these size limits.
 */
@Component
class PageConcurrencyInterceptor implements HandlerInterceptor {

    /** The heap for reading one of these pages and writing it as JSON, in bytes. */
    private static final long HEAP_PER_PAGE = 28L << 20;

    /** The number of permits for a page as XML. XML is written in addition to the JSON, and escaping lengthens it more. */
    private static final int XML_PERMITS = 2;

    /** The heap for everything else, in bytes. */
    private static final long RESERVED = 64L << 20;

    private static final long MAX_WAIT_SECONDS = 3;

    private final int permitsOfHeap = permitsOf(Runtime.getRuntime().maxMemory());
    private final Semaphore permits = new Semaphore(permitsOfHeap, true);

    /** Returns the number of JSON pages that fit into a heap of this size in bytes, at least 1. */
    static int permitsOf(long heap) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, (heap - RESERVED) / HEAP_PER_PAGE));
    }

    /**
     * Acquires the permits for the response if it is a page.
     *
     * @throws dev.livemock.gateway.ApiException {@code ServiceUnavailable} if the permits do not become available within
     *     three seconds
     */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        if (returnsPage(handler) && !permits.tryAcquire(permitsFor(request), MAX_WAIT_SECONDS, TimeUnit.SECONDS)) {
            throw ErrorCode.SERVICE_UNAVAILABLE.exception();
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception thrown) {
        if (returnsPage(handler)) {
            permits.release(permitsFor(request));
        }
    }

    private int permitsFor(HttpServletRequest request) {
        return ResponseFormat.of(request) == ResponseFormat.XML ? Math.min(XML_PERMITS, permitsOfHeap) : 1;
    }

    private static boolean returnsPage(Object handler) {
        return handler instanceof HandlerMethod method
                && Arrays.stream(method.getMethodParameters())
                        .anyMatch(parameter -> PageQuery.class.isAssignableFrom(parameter.getParameterType()));
    }
}

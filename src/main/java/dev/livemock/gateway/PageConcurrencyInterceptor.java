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
 * of the largest groups or messages: 50 groups with 64 KiB of custom data each, or 50 messages with 32,768 characters each.
 * The vendor documents neither of these two size limits.
 */
@Component
class PageConcurrencyInterceptor implements HandlerInterceptor {

    /** The heap for reading and writing one page of the largest groups or messages, in bytes. */
    private static final long HEAP_PER_PAGE = 10L << 20;

    /** The heap for everything else, in bytes. */
    private static final long RESERVED = 64L << 20;

    private static final long MAX_WAIT_SECONDS = 3;

    private final Semaphore permits =
            new Semaphore(permitsOf(Runtime.getRuntime().maxMemory()), true);

    /** Returns the number of pages that fit into a heap of this size in bytes, at least 1. */
    static int permitsOf(long heap) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, (heap - RESERVED) / HEAP_PER_PAGE));
    }

    /**
     * Acquires a permit if the response is a page.
     *
     * @throws dev.livemock.gateway.ApiException {@code ServiceUnavailable} if no permit becomes available within three
     *     seconds
     */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        if (returnsPage(handler) && !permits.tryAcquire(MAX_WAIT_SECONDS, TimeUnit.SECONDS)) {
            throw ErrorCode.SERVICE_UNAVAILABLE.exception();
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception thrown) {
        if (returnsPage(handler)) {
            permits.release();
        }
    }

    private static boolean returnsPage(Object handler) {
        return handler instanceof HandlerMethod method
                && Arrays.stream(method.getMethodParameters())
                        .anyMatch(parameter -> PageQuery.class.isAssignableFrom(parameter.getParameterType()));
    }
}

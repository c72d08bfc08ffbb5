package dev.livemock.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
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

    /** The number of items on a page for each permit. */
    private static final int ITEMS_PER_PERMIT = 20;

    /** The heap for reading the items of one permit and writing them as JSON, in bytes. */
    private static final long HEAP_PER_PERMIT = 12L << 20;

    /** The factor for a page as XML, which is written in addition to the JSON and is longer after escaping. */
    private static final int XML_FACTOR = 2;

    /** The heap for everything else, in bytes. */
    private static final long RESERVED = 64L << 20;

    private static final long MAX_WAIT_SECONDS = 3;

    /** A positive page size. A valid page size may have leading zeros. */
    private static final Pattern PAGE_SIZE = Pattern.compile("0*[1-9][0-9]{0,8}");

    private final int permitsOfHeap = permitsOf(Runtime.getRuntime().maxMemory());
    private final Semaphore permits = new Semaphore(permitsOfHeap, true);

    /** Returns the number of permits for a heap of this size in bytes, at least 1. */
    static int permitsOf(long heap) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, (heap - RESERVED) / HEAP_PER_PERMIT));
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
        Exchange exchange = Exchange.of(request);
        String pageSize = exchange.requireCall().parameters().first("PageSize");
        return Math.min(permitsFor(pageSize, exchange.format()), permitsOfHeap);
    }

    /** Returns the number of permits for a page. A call with an invalid PageSize is rejected later. */
    static int permitsFor(@Nullable String pageSize, ResponseFormat format) {
        boolean isNumber = pageSize != null && PAGE_SIZE.matcher(pageSize).matches();
        int items = isNumber ? Math.min(Integer.parseInt(pageSize), PageSize.MAX) : 1;
        int permits = (items - 1) / ITEMS_PER_PERMIT + 1;
        return format == ResponseFormat.XML ? permits * XML_FACTOR : permits;
    }

    private static boolean returnsPage(Object handler) {
        return handler instanceof HandlerMethod method
                && Arrays.stream(method.getMethodParameters())
                        .anyMatch(parameter -> PageQuery.class.isAssignableFrom(parameter.getParameterType()));
    }
}

package dev.livemock.gateway;

import dev.livemock.error.ApiException;
import dev.livemock.gateway.body.BodyMemory;
import dev.livemock.gateway.body.BodyValve;
import dev.livemock.gateway.body.ChunkedBodies;
import dev.livemock.gateway.body.ChunkedRequestWrapper;
import dev.livemock.gateway.body.LateBody;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;

/**
 * Sees to it that clients which send their bodies byte by byte starve nobody. A request is kept back until its body is there,
 * and no thread waits meanwhile; but if the body comes in chunks, one does, and few may.
 */
@StageFilter
@Order(Stage.BODY)
class BodyFilter extends HttpFilter {

    private static final Logger log = LoggerFactory.getLogger(BodyFilter.class);

    private final transient AnswerWriter writer;
    private final transient List<CallListener> listeners;
    private final transient BodyMemory memory = BodyMemory.ofThisProcess();
    private final transient ChunkedBodies chunkedBodies = new ChunkedBodies();

    BodyFilter(AnswerWriter writer, List<CallListener> listeners) {
        this.writer = writer;
        this.listeners = listeners;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        LateBody late = LateBody.of(request);
        if (late != null && late.failure() != null) {
            refuse(late.request(), response, late.failure());
        } else if (late != null) {
            chain.doFilter(late.request(), response);
        } else if (!BodyValve.isThere(request)) {
            LateBody.await(request, response, memory, reason -> refuse(request, response, reason));
        } else if (ChunkedRequestWrapper.isChunked(request)) {
            try (ChunkedRequestWrapper chunked = new ChunkedRequestWrapper(request, chunkedBodies)) {
                chain.doFilter(chunked, response);
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, ApiException reason) {
        String requestId = RequestId.next();
        CallWatch.begin(request, requestId, listeners);
        try {
            writer.writeError(request, response, requestId, reason);
            response.flushBuffer();
        } catch (IOException e) {
            log.debug("the client is gone before its error could be written", e);
        }
    }
}

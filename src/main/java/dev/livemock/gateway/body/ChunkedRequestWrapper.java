package dev.livemock.gateway.body;

import dev.livemock.error.ApiException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** A request whose body comes in chunks, and has a place among the {@link ChunkedBodies} while it is read. */
public final class ChunkedRequestWrapper extends HttpServletRequestWrapper implements AutoCloseable {

    private final ChunkedBodies bodies;
    private final long begun = System.nanoTime();
    private boolean hasPlace;

    /** Wraps a request, which takes its place when the body is first read. */
    public ChunkedRequestWrapper(HttpServletRequest request, ChunkedBodies bodies) {
        super(request);
        this.bodies = bodies;
    }

    /** Tells whether the body of a request comes in chunks. */
    public static boolean isChunked(HttpServletRequest request) {
        return request.getHeader("Transfer-Encoding") != null;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new ChunkedInput(super.getInputStream());
    }

    private void requireTime() {
        if (System.nanoTime() - begun > BodyLimit.PATIENCE.toNanos()) {
            throw giveUp(BodyReader.tooLate());
        }
    }

    private void requirePlace() {
        if (hasPlace) {
            return;
        }
        try {
            bodies.takePlace();
            hasPlace = true;
        } catch (ApiException e) {
            throw giveUp(e);
        }
    }

    private ApiException giveUp(ApiException reason) {
        BodyValve.giveUp(this);
        return reason;
    }

    /** Ends the reading. The rest of a body that nobody has read to its end is not waited for. */
    @Override
    public void close() throws IOException {
        leavePlace();
        if (!super.getInputStream().isFinished()) {
            BodyValve.giveUp(this);
        }
    }

    private void leavePlace() {
        if (hasPlace) {
            hasPlace = false;
            bodies.leavePlace();
        }
    }

    private int noted(int read) {
        if (read < 0) {
            leavePlace();
        }
        return read;
    }

    private final class ChunkedInput extends ServletInputStream {

        private final ServletInputStream in;

        ChunkedInput(ServletInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            requireTime();
            requirePlace();
            return noted(in.read());
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            requireTime();
            requirePlace();
            return noted(in.read(bytes, offset, length));
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}

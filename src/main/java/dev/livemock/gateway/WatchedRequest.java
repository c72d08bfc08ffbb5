package dev.livemock.gateway;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** A request that tells {@link SlowBodies} of each part of its body that is read. */
final class WatchedRequest extends HttpServletRequestWrapper implements AutoCloseable {

    private final SlowBodies.Watch watch;

    WatchedRequest(HttpServletRequest request, SlowBodies.Watch watch) {
        super(request);
        this.watch = watch;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new WatchedInput(super.getInputStream(), watch);
    }

    @Override
    public void close() {
        watch.end();
    }

    private static final class WatchedInput extends ServletInputStream {

        private final ServletInputStream in;
        private final SlowBodies.Watch watch;

        WatchedInput(ServletInputStream in, SlowBodies.Watch watch) {
            this.in = in;
            this.watch = watch;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            watch.progress();
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            if (read >= 0) {
                watch.progress();
            }
            return read;
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

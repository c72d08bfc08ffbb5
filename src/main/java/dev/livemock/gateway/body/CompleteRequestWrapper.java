package dev.livemock.gateway.body;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;

/** A request whose body has been read already. */
final class CompleteRequestWrapper extends HttpServletRequestWrapper {

    private final ServletInputStream body;

    CompleteRequestWrapper(HttpServletRequest request, InputStream body) {
        super(request);
        this.body = new Bytes(body);
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    private static final class Bytes extends ServletInputStream {

        private final InputStream bytes;
        private boolean isAtTheEnd;

        Bytes(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            return noted(bytes.read());
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return noted(bytes.read(buffer, offset, length));
        }

        private int noted(int read) {
            isAtTheEnd = read < 0;
            return read;
        }

        @Override
        public int available() throws IOException {
            return bytes.available();
        }

        @Override
        public boolean isFinished() {
            return isAtTheEnd;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("it is there already");
        }
    }
}

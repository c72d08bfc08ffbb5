package dev.livemock.gateway;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * Works around a defect of Jetty 12.1.14, which is similar to its issue 12939: creates HTTP connections that only one thread
 * at a time reads from.
 *
 * <p>After an invalid HTTP request, two threads of Jetty read from the connection. One of them releases the buffer while the
 * other still uses it. The pool then gives the buffer to another connection, which repeats a request and loses the next one.
 */
final class SerialHttpConnectionFactory extends HttpConnectionFactory {

    SerialHttpConnectionFactory(HttpConfiguration configuration) {
        super(configuration);
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        return configure(new SerialHttpConnection(getHttpConfiguration(), connector, endPoint), connector, endPoint);
    }

    private static final class SerialHttpConnection extends HttpConnection {

        SerialHttpConnection(HttpConfiguration configuration, Connector connector, EndPoint endPoint) {
            super(configuration, connector, endPoint);
        }

        @Override
        public synchronized void onFillable() {
            super.onFillable();
        }
    }
}

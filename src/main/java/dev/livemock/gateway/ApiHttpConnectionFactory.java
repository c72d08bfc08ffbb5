package dev.livemock.gateway;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * Creates HTTP/1.1 connections. They accept every path, since LiveMock itself rejects unknown ones.
 *
 * <p>Only one thread at a time reads from a connection. This works around a defect of Jetty 12.1.14, which is similar to its
 * issue 12939: after an invalid HTTP request, two threads read from the connection. One of them releases the buffer while the
 * other still uses it. The pool then gives the buffer to another connection, which repeats a request and loses the next one.
 */
final class ApiHttpConnectionFactory extends HttpConnectionFactory {

    /** Accepts paths with empty segments or path parameters. LiveMock rejects them later, as unknown actions. */
    private static final UriCompliance PATHS = UriCompliance.DEFAULT.with(
            "LIVEMOCK",
            UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT,
            UriCompliance.Violation.AMBIGUOUS_PATH_PARAMETER);

    /** Creates a factory that uses and changes a configuration. */
    ApiHttpConnectionFactory(HttpConfiguration configuration) {
        super(configuration);
        configuration.setUriCompliance(PATHS);
        // Otherwise, a header whose value differs only in case gets the value of an earlier request of its connection.
        configuration.setHeaderCacheCaseSensitive(true);
        configuration.addCustomizer(ApiHttpConnectionFactory::requirePath);
    }

    /** Rejects the request line {@code OPTIONS ?…}. Jetty itself rejects a missing path only for other methods. */
    private static Request requirePath(Request request, HttpFields.Mutable responseHeaders) {
        if (Request.getPathInContext(request).isEmpty()) {
            throw new HttpException.RuntimeException(HttpStatus.BAD_REQUEST_400);
        }
        return request;
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

package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiHttpConnectionFactoryTest {

    private final Server server = new Server();
    private final LocalConnector connector =
            new LocalConnector(server, new ApiHttpConnectionFactory(new HttpConfiguration()));
    private Thread.@Nullable State stateOfSecondReader;

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void blocksSecondReaderWhileFirstReads() throws Exception {
        start(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                startSecondReader((HttpConnection) request.getConnectionMetaData());
                callback.succeeded();
                return true;
            }
        });
        assertThat(connector.getResponse("GET / HTTP/1.1\r\nHost: a\r\n\r\n")).startsWith("HTTP/1.1 200");
        assertThat(stateOfSecondReader).isEqualTo(Thread.State.BLOCKED);
    }

    private void startSecondReader(HttpConnection connection) throws InterruptedException {
        Thread thread = new Thread(connection::onFillable);
        thread.start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (thread.getState() != Thread.State.BLOCKED && thread.isAlive() && System.nanoTime() < deadline) {
            Thread.sleep(1);
        }
        stateOfSecondReader = thread.getState();
    }

    private void start(Handler handler) throws Exception {
        server.addConnector(connector);
        server.setHandler(handler);
        server.start();
    }
}

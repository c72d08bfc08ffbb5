package dev.livemock;

import java.net.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Reports that LiveMock cannot listen on the configured address and port, because the port is already in use or {@code
 * server.address} is not an address of this machine.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class AddressFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        PortInUseException inUse = findCause(rootFailure, PortInUseException.class);
        if (inUse != null) {
            return new FailureAnalysis(
                    "The port " + inUse.getPort() + " is already in use.",
                    "Stop the process that uses the port, or start LiveMock on another port, such as --server.port=8081.",
                    cause);
        }
        return new FailureAnalysis(
                "LiveMock cannot listen on the configured address: " + cause.getMessage() + ".",
                "Correct the settings server.address and server.port.",
                cause);
    }
}

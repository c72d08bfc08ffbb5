package dev.livemock;

import java.net.BindException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;

/** Says that the address of {@code server.address} is not one of this machine. Of a port in use Spring Boot says it itself. */
class AddressFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        if (findCause(rootFailure, PortInUseException.class) != null) {
            return null;
        }
        return new FailureAnalysis(
                "LiveMock cannot listen: " + cause.getMessage() + ".",
                "Correct the settings server.address and server.port.",
                cause);
    }
}

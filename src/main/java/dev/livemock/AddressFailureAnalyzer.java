package dev.livemock;

import java.net.BindException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;

/**
 * Reports that LiveMock cannot listen on the configured address or port, for example because {@code server.address} is not an
 * address of this machine. Spring Boot itself reports a port that is already in use.
 */
class AddressFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        if (findCause(rootFailure, PortInUseException.class) != null) {
            return null;
        }
        return new FailureAnalysis(
                "LiveMock cannot listen on the configured address: " + cause.getMessage() + ".",
                "Correct the settings server.address and server.port.",
                cause);
    }
}

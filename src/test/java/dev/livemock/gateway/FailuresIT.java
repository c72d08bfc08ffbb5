package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ApiClient;
import dev.livemock.fixture.ApiResponse;
import dev.livemock.fixture.OnlyOnH2;
import dev.livemock.fixture.ServerTest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tests the responses of operations that fail with an exception. */
@ServerTest
@OnlyOnH2
@Import(FailuresIT.FailingInterceptor.class)
@ExtendWith(OutputCaptureExtension.class)
class FailuresIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private ResponseSender sender;

    @Component
    static class FailingInterceptor implements HandlerInterceptor, WebMvcConfigurer {

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(this);
        }

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws Exception {
            throw switch (request.getParameter("Failure")) {
                case "bug" -> new IllegalStateException("secret detail");
                case "checked" -> new Exception("secret detail");
                case "connection" -> new DataAccessResourceFailureException("secret detail");
                case "large" -> ErrorCode.SIGNATURE_V1_MISMATCH.exception("x".repeat(20_000));
                case "timeout" -> new QueryTimeoutException("secret detail");
                default -> new CannotCreateTransactionException("secret detail");
            };
        }
    }

    @Test
    void returnsInternalErrorAndLogsRequestIdForBug(CapturedOutput output) {
        ApiResponse response = api.get("/ListMessageGroup?Failure=bug").assertError(500, "InternalError");

        assertThat(response.body()).doesNotContain("secret", "Exception", "dev.livemock");
        assertThat(output).contains(response.requestId() + ": this is a bug", "secret detail", "FailingInterceptor");
    }

    @Test
    void returnsInternalErrorForCheckedException() {
        api.get("/ListMessageGroup?Failure=checked").assertError(500, "InternalError");
    }

    @Test
    void returnsServiceUnavailableIfDatabaseIsUnavailable(CapturedOutput output) {
        ApiResponse response = api.get("/ListMessageGroup?Failure=connection").assertError(503, "ServiceUnavailable");

        assertThat(response.body()).doesNotContain("secret");
        assertThat(output).contains(response.requestId() + ": the database failed");
    }

    @Test
    void returnsServiceUnavailableIfQueryTimesOut() {
        api.get("/ListMessageGroup?Failure=timeout").assertError(503, "ServiceUnavailable");
    }

    @Test
    void returnsServiceUnavailableIfNoTransactionCanBeStarted() {
        api.get("/ListMessageGroup?Failure=transaction").assertError(503, "ServiceUnavailable");
    }

    @Test
    void returnsServiceUnavailableIfOtherResponsesOccupyMemoryForLargeError() {
        Semaphore memory = (Semaphore) Objects.requireNonNull(ReflectionTestUtils.getField(sender, "memory"));
        int available = memory.drainPermits();
        try {
            api.get("/ListMessageGroup?Failure=large").assertError(503, "ServiceUnavailable");
        } finally {
            memory.release(available);
        }

        api.get("/ListMessageGroup?Failure=large").assertError(400, "SignatureDoesNotMatch");
    }
}

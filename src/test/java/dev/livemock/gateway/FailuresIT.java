package dev.livemock.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.testing.ApiClient;
import dev.livemock.testing.ApiResponse;
import dev.livemock.testing.LiveMockTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;

/** What becomes of an operation that fails. */
@LiveMockTest
@Import(FailuresIT.FailingController.class)
@ExtendWith(OutputCaptureExtension.class)
class FailuresIT {

    @Autowired
    private ApiClient api;

    @Controller
    static class FailingController {

        record Request(String failure) {}

        @Action("SendLike")
        Request sendLike(Request request) throws Exception {
            throw switch (request.failure()) {
                case "bug" -> new IllegalStateException("a secret of the inside");
                case "checked" -> new Exception("a secret of the inside");
                case "connection" -> new DataAccessResourceFailureException("a secret of the inside");
                case "timeout" -> new QueryTimeoutException("a secret of the inside");
                default -> new CannotCreateTransactionException("a secret of the inside");
            };
        }
    }

    @Test
    void answersInternalErrorToABugAndLogsItWithTheRequestId(CapturedOutput output) {
        ApiResponse answer = api.get("/SendLike?Failure=bug").assertError(500, "InternalError");

        assertThat(answer.body()).doesNotContain("secret", "Exception", "dev.livemock");
        assertThat(output)
                .contains(answer.requestId() + ": this is a bug", "a secret of the inside", "FailingController");
    }

    @Test
    void answersInternalErrorToACheckedException() {
        api.get("/SendLike?Failure=checked").assertError(500, "InternalError");
    }

    @Test
    void answersServiceUnavailableWhileTheDatabaseIsAway(CapturedOutput output) {
        ApiResponse answer = api.get("/SendLike?Failure=connection").assertError(503, "ServiceUnavailable");

        assertThat(answer.body()).doesNotContain("secret");
        assertThat(output).contains(answer.requestId() + ": the database failed");
    }

    @Test
    void answersServiceUnavailableWhenTheDatabaseTakesTooLong() {
        api.get("/SendLike?Failure=timeout").assertError(503, "ServiceUnavailable");
    }

    @Test
    void answersServiceUnavailableWithoutAConnection() {
        api.get("/SendLike?Failure=transaction").assertError(503, "ServiceUnavailable");
    }
}

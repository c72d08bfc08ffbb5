package dev.livemock.gateway.body;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.error.ApiException;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What cannot be waited for from the outside, or takes more memory than a test should. */
class LateBodyTest {

    private final Arriving in = new Arriving();
    private final List<ApiException> refused = new ArrayList<>();
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/ListMessageGroup") {
        @Override
        public ServletInputStream getInputStream() {
            return in;
        }
    };

    @BeforeEach
    void allowToWait() {
        request.setAsyncSupported(true);
    }

    @Test
    void areGivenUpWhenTheirTimeIsOver() throws IOException {
        LateBody body = await(new BodyMemory(1000));
        MockAsyncContext async = async();
        assertThat(async.getTimeout()).isEqualTo(BodyLimit.PATIENCE.toMillis());

        body.onTimeout(new AsyncEvent(async));

        assertThat(Objects.requireNonNull(body.failure()).code()).isEqualTo("LiveMock.MalformedRequest");
        assertThat(async.getDispatchedPath()).isEqualTo("/");
    }

    @Test
    void areGivenUpWhenTheyTakeTooMuchMemoryTogether() throws IOException {
        BodyMemory memory = new BodyMemory(1000);
        LateBody first = await(memory);
        in.arrive(600);
        assertThat(first.failure()).isNull();
        LateBody second = await(memory);

        in.arrive(600);
        assertThat(Objects.requireNonNull(second.failure()).code()).isEqualTo("ServiceUnavailable");
        assertThat(async().getDispatchedPath()).isEqualTo("/");

        async().dispatch("/gone-on-already");
        second.onAllDataRead();
        assertThat(async().getDispatchedPath()).isEqualTo("/gone-on-already");
    }

    @Test
    void takeNoMemoryWhenTheyCannotBecomeWhole() throws IOException {
        BodyMemory memory = new BodyMemory(1000);
        request.setRequestURI("/_livemock/seed");
        request.setContent(new byte[1001]);
        LateBody body = await(memory);
        in.arrive(1001);
        assertThat(memory.take(1000)).isTrue();

        body.onAllDataRead();

        assertThat(Objects.requireNonNull(body.failure()).code()).isEqualTo("LiveMock.RequestTooLarge");
    }

    @Test
    void giveTheirMemoryBackOnce() throws IOException {
        BodyMemory memory = new BodyMemory(1000);
        LateBody body = await(memory);
        in.arrive(600);

        body.onComplete(new AsyncEvent(async()));
        body.onComplete(new AsyncEvent(async()));

        assertThat(memory.take(1000)).isTrue();
        assertThat(memory.take(1)).isFalse();
    }

    @Test
    void giveTheirMemoryBack() throws IOException {
        BodyMemory memory = new BodyMemory(1000);
        for (int i = 0; i < 10; i++) {
            LateBody body = await(memory);
            in.arrive(600);

            body.onComplete(new AsyncEvent(async()));

            assertThat(body.failure()).isNull();
            request.removeAttribute(LateBody.class.getName());
        }
    }

    @Test
    void areRefusedAtOnceWhenTheyBreakOff() throws IOException {
        await(new BodyMemory(1000));

        Objects.requireNonNull(in.listener).onError(new IOException("gone"));

        assertThat(refused).extracting(ApiException::code).containsExactly("LiveMock.MalformedRequest");
    }

    private LateBody await(BodyMemory memory) throws IOException {
        LateBody.await(request, new MockHttpServletResponse(), memory, refused::add);
        return Objects.requireNonNull(LateBody.of(request));
    }

    private MockAsyncContext async() {
        return (MockAsyncContext) Objects.requireNonNull(request.getAsyncContext());
    }

    /** A body of which a test says how much is there. */
    private static final class Arriving extends ServletInputStream {

        private @Nullable ReadListener listener;
        private int there;

        void arrive(int bytes) throws IOException {
            there = bytes;
            Objects.requireNonNull(listener).onDataAvailable();
        }

        @Override
        public int read() {
            return there-- > 0 ? 'a' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int read = Math.min(length, there);
            there -= read;
            return read;
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return there > 0;
        }

        @Override
        public void setReadListener(ReadListener readListener) {
            listener = readListener;
        }
    }
}

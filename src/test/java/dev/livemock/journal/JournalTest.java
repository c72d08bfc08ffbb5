package dev.livemock.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.gateway.AnsweredCall;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class JournalTest {

    private static final JournalFilter ALL = new JournalFilter(null, null, null, null, Integer.MAX_VALUE);

    @Test
    void keepsAsManyOrdinaryCallsAsTheSettingSays() {
        Journal journal = new Journal(new JournalSettings(20_000), Clock.systemUTC());

        for (int i = 0; i < 20_001; i++) {
            MockHttpServletRequest request = new MockHttpServletRequest("GET", "/ListMessageGroup");
            journal.answered(new AnsweredCall(Integer.toString(i), request, null, null, 1));
        }

        assertThat(journal.find(ALL))
                .hasSize(20_000)
                .first()
                .extracting(JournalEntry::requestId)
                .isEqualTo("1");
    }
}

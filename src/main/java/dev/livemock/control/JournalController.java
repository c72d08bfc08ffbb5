package dev.livemock.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.livemock.gateway.Caller;
import dev.livemock.gateway.Operation;
import dev.livemock.gateway.Parameters;
import dev.livemock.journal.Journal;
import dev.livemock.journal.JournalEntry;
import dev.livemock.journal.JournalFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /_livemock/requests}: the last calls, and what they were answered. */
@ControlRoute
class JournalController {

    private final Journal journal;

    JournalController(Journal journal) {
        this.journal = journal;
    }

    /** Answers the last calls, the oldest first; with parameters, those that have them. */
    @GetMapping("/_livemock/requests")
    RequestList list(ControlRequest request) {
        return new RequestList(
                journal.find(filterOf(request)).stream().map(RequestAnswer::of).toList());
    }

    /** Answers how many of them there are. */
    @GetMapping("/_livemock/requests/count")
    Count count(ControlRequest request) {
        return new Count(journal.find(filterOf(request)).size());
    }

    /** Forgets them. */
    @DeleteMapping("/_livemock/requests")
    RequestList delete(ControlRequest request) {
        request.allow().expectNoBody();
        journal.reset();
        return new RequestList(List.of());
    }

    private static JournalFilter filterOf(ControlRequest request) {
        request.allow("Action", "UserId", "AppId", "Code");
        String action = request.parameter("Action");
        ControlRequest.require(
                action == null || Operation.named(action) != null, "Action", action + " is no operation");
        return new JournalFilter(
                action, request.parameter("UserId"), request.parameter("AppId"), request.parameter("Code"));
    }

    record Count(int count) {}

    record RequestList(List<RequestAnswer> requests) {}

    /** A call, as it is answered here. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RequestAnswer(
            String time,
            String requestId,
            @Nullable String action,
            Map<String, Object> parameters,
            @Nullable CallerAnswer caller,
            @Nullable String accessKeyId,
            String method,
            String form,
            @Nullable String signatureVersion,
            @Nullable Integer status,
            String code,
            double millis) {

        private static final double NANOS_PER_MICRO = 1e3;
        private static final double MICROS_PER_MILLI = 1e3;

        static RequestAnswer of(JournalEntry entry) {
            Caller caller = entry.caller();
            return new RequestAnswer(
                    entry.time().toString(),
                    entry.requestId(),
                    entry.action(),
                    parametersOf(entry.parameters()),
                    caller == null ? null : CallerAnswer.of(caller),
                    entry.claim().accessKeyId(),
                    entry.method(),
                    StringUtils.capitalize(entry.form().name().toLowerCase(Locale.ROOT)),
                    entry.claim().signatureVersion(),
                    entry.status(),
                    entry.code(),
                    Math.round(entry.nanos() / NANOS_PER_MICRO) / MICROS_PER_MILLI);
        }

        /** A parameter that was given several times has a list of values. */
        private static Map<String, Object> parametersOf(Parameters parameters) {
            Map<String, Object> all = new LinkedHashMap<>();
            for (String name : parameters.names()) {
                List<String> values = parameters.all(name);
                all.put(name, values.size() == 1 ? values.get(0) : values);
            }
            return all;
        }
    }
}

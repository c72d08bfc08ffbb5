package dev.livemock.control;

import dev.livemock.gateway.Caller;
import java.util.Locale;
import org.springframework.util.StringUtils;

/**
 * Who calls.
 *
 * @param kind {@code Account}, {@code User} or {@code Address}
 */
record CallerAnswer(String kind, String name) {

    static CallerAnswer of(Caller caller) {
        return new CallerAnswer(StringUtils.capitalize(caller.kind().name().toLowerCase(Locale.ROOT)), caller.name());
    }
}

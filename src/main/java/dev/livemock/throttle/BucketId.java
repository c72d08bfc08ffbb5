package dev.livemock.throttle;

import dev.livemock.gateway.Caller;
import dev.livemock.gateway.Operation;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Which bucket it is in the database.
 *
 * @param generation counts the changes of the rates and the resets, each of which begins with full buckets
 * @param rate how many tokens it holds, which the settings of the next start may change
 */
record BucketId(long generation, Operation operation, int rate, Caller caller) {

    /** Returns the beginning of the texts of a generation. */
    static String prefix(long generation) {
        return generation + "/";
    }

    /** Returns it as a text that every database can store. */
    String text() {
        return prefix(generation) + operation.apiName() + "/" + rate + "/" + caller.kind() + "/"
                + URLEncoder.encode(caller.name(), StandardCharsets.UTF_8);
    }

    /** Reads what {@link #text()} has written. */
    static BucketId parse(String text) {
        String[] parts = text.split("/", 5);
        return new BucketId(
                Long.parseLong(parts[0]),
                Objects.requireNonNull(Operation.named(parts[1])),
                Integer.parseInt(parts[2]),
                new Caller(Caller.Kind.valueOf(parts[3]), URLDecoder.decode(parts[4], StandardCharsets.UTF_8)));
    }
}

package dev.livemock.throttle;

import dev.livemock.gateway.Caller;
import dev.livemock.gateway.CallerResponse;
import dev.livemock.gateway.Operation;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The key of a bucket in the database.
 *
 * @param generation the number of rate changes and resets so far; each of them starts with full buckets
 * @param rate the capacity, in tokens; part of the key, since the settings may change between two starts
 */
record BucketId(long generation, Operation operation, int rate, Caller caller) {

    /** Returns the common prefix of all keys of a generation. */
    static String prefix(long generation) {
        return generation + "/";
    }

    /** Returns the key as ASCII text, which every database can store. */
    String text() {
        return prefix(generation) + operation.apiName() + "/" + rate + "/" + caller.kind() + "/"
                + URLEncoder.encode(caller.name(), StandardCharsets.UTF_8);
    }

    /** Parses a key that {@link #text()} returned. */
    static BucketId parse(String text) {
        String[] parts = text.split("/", 5);
        return new BucketId(
                Long.parseLong(parts[0]),
                Objects.requireNonNull(Operation.named(parts[1])),
                Integer.parseInt(parts[2]),
                new Caller(Caller.Kind.valueOf(parts[3]), URLDecoder.decode(parts[4], StandardCharsets.UTF_8)));
    }

    BucketResponse level(long tokens) {
        return new BucketResponse(CallerResponse.of(caller), operation.apiName(), tokens, rate);
    }
}

package dev.livemock.throttle;

import dev.livemock.gateway.Caller;
import dev.livemock.gateway.Operation;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The key of a bucket in the database.
 *
 * @param generation the number of rate changes and resets so far; after each of them, all buckets are full
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

    /**
     * Returns the fill level of a bucket with a key that {@link #text()} returned. Does not convert the operation to an
     * {@link Operation}, since a process of another version of LiveMock, which has other operations, may have stored the bucket.
     */
    static BucketResponse level(String text, long tokens) {
        String[] parts = text.split("/", 5);
        Caller caller = new Caller(Caller.Kind.valueOf(parts[3]), URLDecoder.decode(parts[4], StandardCharsets.UTF_8));
        return new BucketResponse(caller, parts[1], tokens, Integer.parseInt(parts[2]));
    }
}

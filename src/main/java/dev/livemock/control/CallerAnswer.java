package dev.livemock.control;

import dev.livemock.declare.Example;
import dev.livemock.gateway.Caller;

/**
 * Who calls. Each caller has buckets of its own.
 *
 * @param kind what the caller is known by: the account of its AccessKey, its UserId, or its remote address
 * @param name the account, the UserId or the address
 */
record CallerAnswer(
        @Example("User") Caller.Kind kind, @Example("de1a0") String name) {

    static CallerAnswer of(Caller caller) {
        return new CallerAnswer(caller.kind(), caller.name());
    }
}

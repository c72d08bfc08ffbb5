package dev.livemock.control;

import dev.livemock.gateway.Caller;
import dev.livemock.gateway.Example;

/**
 * Who calls. Each caller has buckets of its own.
 *
 * @param kind what the caller is known by: the account of its AccessKey, its UserId, or its remote address
 * @param name the account, the UserId or the address
 */
record CallerResponse(
        @Example("User") Caller.Kind kind, @Example("de1a0") String name) {

    static CallerResponse of(Caller caller) {
        return new CallerResponse(caller.kind(), caller.name());
    }
}

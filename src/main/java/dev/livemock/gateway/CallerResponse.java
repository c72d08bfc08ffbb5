package dev.livemock.gateway;

/**
 * The caller of a request. Each caller has its own token buckets.
 *
 * @param kind how the caller is identified: by the account of its AccessKey, its UserId, or its remote address
 * @param name the account, the UserId or the address
 */
public record CallerResponse(
        @Example("User") Caller.Kind kind, @Example("de1a0") String name) {

    public static CallerResponse of(Caller caller) {
        return new CallerResponse(caller.kind(), caller.name());
    }
}

package dev.livemock.gateway;

/** Receives every completed call before the response is sent. All beans of this type are called. */
public interface CallListener {

    /** Receives a call, in the thread of the request. Must neither block nor throw an exception. */
    void answered(CompletedCall call);
}

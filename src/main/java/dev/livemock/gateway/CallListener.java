package dev.livemock.gateway;

/** Hears of every call when its answer is known and not yet sent. Every bean of this type does. */
public interface CallListener {

    /** Hears of a call. It is called in the thread of the request, and must neither wait nor throw. */
    void answered(CompletedCall call);
}

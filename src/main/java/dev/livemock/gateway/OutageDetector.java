package dev.livemock.gateway;

/** Distinguishes outages of the database from bugs. Implemented by {@code DatabaseOutageDetector}. */
public interface OutageDetector {

    /** Returns whether an exception or one of its causes is an outage. The response is then {@code ServiceUnavailable}. */
    boolean isOutage(Throwable thrown);
}

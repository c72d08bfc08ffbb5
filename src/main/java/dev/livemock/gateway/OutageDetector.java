package dev.livemock.gateway;

/** Distinguishes outages from bugs. The package {@code storage} implements it for the database. */
public interface OutageDetector {

    /** Returns whether an exception or one of its causes is an outage. The response is then {@code ServiceUnavailable}. */
    boolean isOutage(Throwable thrown);
}

package dev.livemock.gateway;

/** Tells outages of what LiveMock depends on from bugs. The package {@code storage} implements it for the database. */
public interface OutageDetector {

    /** Returns whether an exception, or one of its causes, is an outage. The request is then rejected with ServiceUnavailable. */
    boolean isOutage(Throwable thrown);
}

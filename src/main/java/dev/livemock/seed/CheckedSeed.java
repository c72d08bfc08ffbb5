package dev.livemock.seed;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Seed documents that were read and checked, against each other too, but not against the data that there is. */
public final class CheckedSeed {

    private final String name;
    private final List<SeedDocument> documents;
    private final boolean intoAppsThatStand;

    private CheckedSeed(String name, List<SeedDocument> documents, boolean intoAppsThatStand) {
        this.name = name;
        this.documents = documents;
        this.intoAppsThatStand = intoAppsThatStand;
    }

    /** Documents whose apps must all be new. */
    static CheckedSeed ofNewApps(String name, List<SeedDocument> documents) {
        return new CheckedSeed(name, documents, false);
    }

    /** A document whose groups may be of apps that exist already. */
    static CheckedSeed intoAppsThatStand(String name, SeedDocument document) {
        return new CheckedSeed(name, List.of(document), true);
    }

    /** Returns what it says of one app, nothing if it does not name it. */
    public CheckedSeed ofApp(String appId) {
        List<SeedApp> apps = apps().filter(app -> appId.equals(app.appId())).toList();
        return new CheckedSeed(name, List.of(new SeedDocument(apps)), intoAppsThatStand);
    }

    /** Tells whether it names no app. */
    public boolean isEmpty() {
        return apps().findAny().isEmpty();
    }

    String name() {
        return name;
    }

    boolean goesIntoAppsThatStand() {
        return intoAppsThatStand;
    }

    Stream<SeedApp> apps() {
        return documents.stream().flatMap(document -> Objects.requireNonNull(document.apps()).stream());
    }
}

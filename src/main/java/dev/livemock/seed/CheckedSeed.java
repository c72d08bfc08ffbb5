package dev.livemock.seed;

import java.util.List;
import java.util.stream.Stream;

/** Seed documents that were checked individually and against each other, but not against the existing data. */
public final class CheckedSeed {

    private final String name;
    private final List<SeedApp> apps;
    private final boolean allowsExistingApps;

    private CheckedSeed(String name, List<SeedApp> apps, boolean allowsExistingApps) {
        this.name = name;
        this.apps = apps;
        this.allowsExistingApps = allowsExistingApps;
    }

    /** Returns a seed whose apps must not exist yet. */
    static CheckedSeed ofNewApps(String name, List<SeedDocument> documents) {
        return new CheckedSeed(
                name,
                documents.stream().flatMap(document -> document.apps().stream()).toList(),
                false);
    }

    /** Returns a seed that can add groups to existing apps. */
    static CheckedSeed intoExistingApps(String name, SeedDocument document) {
        return new CheckedSeed(name, document.apps(), true);
    }

    /** Returns the part of this seed that concerns one app. It is empty if the seed does not contain the app. */
    public CheckedSeed ofApp(String appId) {
        return new CheckedSeed(
                name, apps().filter(app -> appId.equals(app.appId())).toList(), allowsExistingApps);
    }

    /** Returns whether this seed contains no apps. */
    public boolean isEmpty() {
        return apps.isEmpty();
    }

    String name() {
        return name;
    }

    boolean allowsExistingApps() {
        return allowsExistingApps;
    }

    Stream<SeedApp> apps() {
        return apps.stream();
    }
}

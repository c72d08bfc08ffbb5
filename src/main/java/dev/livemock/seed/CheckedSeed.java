package dev.livemock.seed;

import java.util.List;

/**
 * Seed documents that were checked individually and against each other, but not against the existing data.
 *
 * @param name the name of the documents in error messages
 * @param apps the apps of all documents
 * @param allowsExistingApps whether the seed can add groups to existing apps; if not, its apps must not exist yet
 */
public record CheckedSeed(String name, List<SeedApp> apps, boolean allowsExistingApps) {

    /** A seed without apps. */
    public static final CheckedSeed NONE = new CheckedSeed("(empty)", List.of(), false);

    /** Returns the part of this seed that concerns one app. It is empty if the seed does not contain the app. */
    public CheckedSeed ofApp(String appId) {
        return new CheckedSeed(
                name, apps.stream().filter(app -> appId.equals(app.appId())).toList(), allowsExistingApps);
    }

    /** Returns whether this seed contains no apps. */
    public boolean isEmpty() {
        return apps.isEmpty();
    }
}

package dev.livemock.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reference model, which stores apps, groups, members, messages and mutes in plain collections. Returns the lists that the
 * API must return.
 */
class Model {

    private final Map<String, App> apps = new LinkedHashMap<>();
    private int nextNumber;

    synchronized void createApp(String appId, String name, long time) {
        apps.put(appId, new App(appId, time, nextNumber++, name));
    }

    synchronized void renameApp(String appId, String name) {
        apps.computeIfPresent(appId, (id, app) -> app.withName(name));
    }

    synchronized void deleteApp(String appId) {
        apps.remove(appId);
    }

    synchronized boolean hasApp(String appId) {
        return apps.containsKey(appId);
    }

    /** Creates a group, unless its app has been deleted. */
    synchronized void createGroup(String appId, String groupId, String creator, long time) {
        App app = apps.get(appId);
        if (app != null) {
            app.groups.put(groupId, new Group(groupId, time, nextNumber++, Map.of(), creator));
        }
    }

    synchronized void updateGroup(String appId, String groupId, Map<String, String> extension) {
        App app = apps.get(appId);
        if (app != null) {
            app.groups.computeIfPresent(groupId, (id, group) -> group.withExtension(extension));
        }
    }

    synchronized void join(String appId, String groupId, String user) {
        App app = apps.get(appId);
        if (app != null) {
            app.group(groupId).members.add(user);
        }
    }

    synchronized void leave(String appId, String groupId, String user) {
        App app = apps.get(appId);
        if (app != null) {
            app.group(groupId).members.remove(user);
        }
    }

    synchronized void send(String appId, String groupId, String data) {
        App app = apps.get(appId);
        if (app != null) {
            app.group(groupId).messages.add(data);
        }
    }

    /** Mutes or unmutes a user, unless the user is the creator of the group. */
    synchronized void mute(String appId, String groupId, String user, boolean muted) {
        App app = apps.get(appId);
        if (app == null) {
            return;
        }
        Group group = app.group(groupId);
        if (!muted) {
            group.muted.remove(user);
        } else if (!user.equals(group.creator)) {
            group.muted.add(user);
        }
    }

    synchronized boolean isMuted(String appId, String groupId, String user) {
        return listMuted(appId, groupId).contains(user);
    }

    synchronized List<String> apps() {
        return List.copyOf(apps.keySet());
    }

    synchronized List<String> groups(String appId) {
        App app = apps.get(appId);
        return app == null ? List.of() : List.copyOf(app.groups.keySet());
    }

    /** Returns the apps with the given name, or all apps if the name is null, sorted by time and then in creation order. */
    synchronized List<Listed> listApps(@Nullable String name) {
        return sorted(apps.values().stream()
                .filter(app -> name == null || app.name.equals(name))
                .map(app -> new Listed(app.id, app.time, app.number, Map.of())));
    }

    /** Returns the groups of a user in an app, or in all apps if the AppId is null, sorted as apps are. */
    synchronized List<Listed> listGroups(String user, @Nullable String appId) {
        Predicate<App> matches = app -> appId == null || app.id.equals(appId);
        return sorted(apps.values().stream()
                .filter(matches)
                .flatMap(app -> app.groups.values().stream())
                .filter(group -> group.members.contains(user))
                .map(group -> new Listed(group.id, group.time, group.number, group.extension)));
    }

    /** Returns the members of a group in the order in which they joined. */
    synchronized List<String> listMembers(String appId, String groupId) {
        App app = apps.get(appId);
        return app == null ? List.of() : List.copyOf(app.group(groupId).members);
    }

    /** Returns the messages of a group in the order of sending. */
    synchronized List<String> listMessages(String appId, String groupId) {
        App app = apps.get(appId);
        return app == null ? List.of() : List.copyOf(app.group(groupId).messages);
    }

    /** Returns the muted users of a group in the order in which they were muted. */
    synchronized List<String> listMuted(String appId, String groupId) {
        App app = apps.get(appId);
        return app == null ? List.of() : List.copyOf(app.group(groupId).muted);
    }

    private static List<Listed> sorted(Stream<Listed> all) {
        List<Listed> list = new ArrayList<>(all.toList());
        list.sort(Comparator.comparingLong(Listed::time).thenComparingInt(Listed::number));
        return list;
    }

    /**
     * An item of a list that is ordered by time.
     *
     * @param number the position in the order of creation
     * @param extension the extension of a group; empty for an app
     */
    record Listed(String id, long time, int number, Map<String, String> extension) {}

    private record App(String id, long time, int number, String name, Map<String, Group> groups) {

        App(String id, long time, int number, String name) {
            this(id, time, number, name, new LinkedHashMap<>());
        }

        App withName(String newName) {
            return new App(id, time, number, newName, groups);
        }

        Group group(String groupId) {
            return Objects.requireNonNull(groups.get(groupId), groupId);
        }
    }

    private record Group(
            String id,
            long time,
            int number,
            Map<String, String> extension,
            String creator,
            Set<String> members,
            List<String> messages,
            Set<String> muted) {

        Group(String id, long time, int number, Map<String, String> extension, String creator) {
            this(
                    id,
                    time,
                    number,
                    extension,
                    creator,
                    new LinkedHashSet<>(Set.of(creator)),
                    new ArrayList<>(),
                    new LinkedHashSet<>());
        }

        Group withExtension(Map<String, String> newExtension) {
            return new Group(id, time, number, newExtension, creator, members, messages, muted);
        }
    }
}

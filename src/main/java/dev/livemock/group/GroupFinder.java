package dev.livemock.group;

import dev.livemock.app.MessageApps;
import dev.livemock.error.ErrorCode;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the group that a request names, or says which of app and group does not exist. */
@Component
class GroupFinder {

    private final MessageApps apps;
    private final StoredGroups groups;

    GroupFinder(MessageApps apps, StoredGroups groups) {
        this.apps = apps;
        this.groups = groups;
    }

    /**
     * Finds a group to read.
     *
     * @throws dev.livemock.error.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}
     */
    MessageGroup find(String appId, String groupId) {
        return groups.find(appId, groupId).orElseThrow(missing(appId, groupId));
    }

    /**
     * Finds a group to write, which nobody else changes or deletes until the end of the transaction.
     *
     * @throws dev.livemock.error.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public MessageGroup hold(String appId, String groupId) {
        apps.hold(appId);
        return groups.hold(appId, groupId).orElseThrow(missing(appId, groupId));
    }

    private Supplier<RuntimeException> missing(String appId, String groupId) {
        return () -> {
            apps.requireExists(appId);
            return ErrorCode.RESOURCE_NOT_FOUND.exception("The group " + groupId);
        };
    }
}

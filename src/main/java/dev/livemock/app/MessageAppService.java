package dev.livemock.app;

import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.ListPage;
import dev.livemock.gateway.PageQuery;
import dev.livemock.gateway.StringMap;
import dev.livemock.storage.LongStatements;
import dev.livemock.storage.Resettable;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates, finds, changes, locks and deletes message apps. Lists are sorted by all columns of an index, since H2 sorts all rows
 * otherwise.
 *
 * <p>A transaction that writes locks first what it depends on, in this order: the registry of all apps if it adds an app or
 * deletes all of them, the apps by their ids, the group, the lists. So no transactions wait for each other.
 */
@Service
public class MessageAppService implements Resettable {

    private final MessageAppRepository apps;
    private final LongStatements longStatements;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MessageAppService(
            MessageAppRepository apps, LongStatements longStatements, ApplicationEventPublisher events, Clock clock) {
        this.apps = apps;
        this.longStatements = longStatements;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Stores apps, all or none, in the order given.
     *
     * @throws org.springframework.dao.DuplicateKeyException if an AppId exists already
     */
    @Transactional
    public void add(Collection<NewApp> newApps) {
        apps.lockRegistry();
        long now = clock.instant().getEpochSecond();
        apps.saveAll(newApps.stream().map(app -> new MessageApp(app, now)).toList());
        apps.flush();
    }

    /**
     * Changes an app. A value that is null stays as it is; a map replaces the one before it.
     *
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}
     */
    @Transactional
    public void update(
            String appId, @Nullable String appName, @Nullable StringMap appConfig, @Nullable StringMap extension) {
        findAndLock(appId).update(appName, appConfig, extension);
    }

    /**
     * Locks the registry of apps until the end of the transaction, so that no other transaction adds an app or deletes all of
     * them. A transaction that does more than that begins with this.
     */
    @Transactional
    public void lockRegistry() {
        apps.lockRegistry();
    }

    /**
     * Locks an app until the end of the transaction, so that no other transaction deletes it, changes it or writes what belongs
     * to it. H2's foreign keys do not see a row that another transaction is about to add.
     *
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}
     */
    @Transactional
    public void lock(String appId) {
        findAndLock(appId);
    }

    /**
     * Deletes an app, its groups and their members.
     *
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}
     */
    @Transactional
    public void delete(String appId) {
        MessageApp app = findAndLock(appId);
        longStatements.allow();
        events.publishEvent(new AppDeletion(List.of(appId), false));
        apps.delete(app);
        apps.flush();
    }

    /** Deletes every app, its groups and their members. */
    @Override
    @Transactional
    public void reset() {
        apps.lockRegistry();
        longStatements.allow();
        events.publishEvent(new AppDeletion(apps.lockAll(), true));
        apps.deleteAllInBatch();
    }

    @Override
    public boolean isInDatabase() {
        return true;
    }

    private MessageApp findAndLock(String appId) {
        return apps.findAndLock(appId).orElseThrow(ErrorCode.APP_NOT_FOUND::exception);
    }

    @Transactional(readOnly = true)
    public boolean exists(String appId) {
        return apps.existsById(appId);
    }

    /**
     * Requires that an app exists.
     *
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}
     */
    @Transactional(readOnly = true)
    public void requireExists(String appId) {
        if (!apps.existsById(appId)) {
            throw ErrorCode.APP_NOT_FOUND.exception();
        }
    }

    @Transactional(readOnly = true)
    public long count() {
        return apps.count();
    }

    /**
     * Returns an app.
     *
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}
     */
    @Transactional(readOnly = true)
    public AppDetails get(String appId) {
        return apps.findById(appId).map(MessageApp::toDetails).orElseThrow(ErrorCode.APP_NOT_FOUND::exception);
    }

    /** Lists a page of all apps, by CreateTime, then by the order of creation. */
    @Transactional(readOnly = true)
    public ListPage<AppDetails> list(PageQuery query) {
        Pageable page = query.toPageable("createTime", "seq");
        return query.page(apps.count(), () -> toDetails(apps.findAllBy(page)));
    }

    /**
     * Lists all apps, a part at a time, the oldest first.
     *
     * @param part the number of the part, from 0
     * @param size how many apps a part has
     */
    @Transactional(readOnly = true)
    public List<AppDetails> listPart(int part, int size) {
        return toDetails(apps.findAllBy(PageRequest.of(part, size, Sort.by("createTime", "seq"))));
    }

    /**
     * Lists a page of the apps that match, by CreateTime, then by the order of creation.
     *
     * @param appId the only app to find, or null for every one
     * @param appName the exact name of the apps to find, or null for any name
     */
    @Transactional(readOnly = true)
    public ListPage<AppDetails> find(@Nullable String appId, @Nullable String appName, PageQuery query) {
        if (appId != null) {
            return findById(appId, appName, query);
        }
        if (appName == null) {
            return list(query);
        }
        Pageable page = query.toPageable("appName", "createTime", "seq");
        return query.page(apps.countByAppName(appName), () -> toDetails(apps.findByAppName(appName, page)));
    }

    private ListPage<AppDetails> findById(String appId, @Nullable String appName, PageQuery query) {
        Optional<MessageApp> found =
                apps.findById(appId).filter(app -> appName == null || appName.equals(app.appName()));
        return query.page(
                found.isPresent() ? 1 : 0, () -> toDetails(found.stream().toList()));
    }

    private static List<AppDetails> toDetails(List<MessageApp> found) {
        return found.stream().map(MessageApp::toDetails).toList();
    }
}

package dev.livemock.app;

import dev.livemock.gateway.ErrorCode;
import dev.livemock.gateway.PageQuery;
import dev.livemock.storage.AppData;
import dev.livemock.storage.StatementTimeout;
import java.time.Clock;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates, finds, updates, locks and deletes message apps. Every sort order names all columns of an index, since H2 otherwise
 * sorts all rows instead of reading the index.
 *
 * <p>A transaction that writes data of an app locks the app first, so that only one transaction at a time writes to an app. To
 * prevent deadlocks, it locks the app registry before the apps, and the apps in the order of their IDs.
 */
@Service
public class MessageAppService {

    private final MessageAppRepository apps;
    private final StatementTimeout statementTimeout;
    private final List<AppData> data;
    private final Clock clock;

    MessageAppService(MessageAppRepository apps, StatementTimeout statementTimeout, List<AppData> data, Clock clock) {
        this.apps = apps;
        this.statementTimeout = statementTimeout;
        this.data = data;
        this.clock = clock;
    }

    /**
     * Stores an app.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the AppId already exists
     */
    @Transactional
    public void add(NewApp app) {
        apps.lockRegistry();
        apps.saveAndFlush(new MessageApp(app, clock.instant().getEpochSecond()));
    }

    /**
     * Updates an app. An absent parameter leaves its value unchanged. A map replaces the existing map as a whole.
     *
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}
     */
    @Transactional
    public void update(UpdateMessageAppRequest request) {
        findAndLock(request.appId()).update(request.appName(), request.appConfig(), request.extension());
    }

    /**
     * Locks the app registry until the end of the transaction, so that no other transaction adds an app or deletes all apps.
     * If the transaction also acquires other locks, it must call this method first.
     */
    @Transactional
    public void lockRegistry() {
        apps.lockRegistry();
    }

    /**
     * Locks an app until the end of the transaction, so that no other transaction deletes it, updates it or writes data that
     * belongs to it. Foreign keys are not sufficient: in H2, they do not see uncommitted rows of other transactions.
     *
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}
     */
    @Transactional
    public void lock(String appId) {
        if (apps.lock(appId).isEmpty()) {
            throw ErrorCode.APP_NOT_FOUND.exception();
        }
    }

    /**
     * Deletes an app and all data that belongs to it.
     *
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}
     */
    @Transactional
    public void delete(String appId) {
        MessageApp app = findAndLock(appId);
        statementTimeout.raise();
        data.forEach(each -> each.deleteOf(appId));
        apps.delete(app);
        apps.flush();
    }

    /** Deletes all apps and all data that belongs to them. */
    @Transactional
    public void deleteAll() {
        apps.lockRegistry();
        statementTimeout.raise();
        apps.lockAll();
        data.forEach(AppData::deleteOfAllApps);
        apps.deleteAllInBatch();
    }

    private MessageApp findAndLock(String appId) {
        return apps.findAndLock(appId).orElseThrow(ErrorCode.APP_NOT_FOUND::exception);
    }

    @Transactional(readOnly = true)
    public boolean exists(String appId) {
        return apps.existsById(appId);
    }

    /**
     * Throws an exception if an app does not exist.
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

    /** Returns a page of all apps, sorted by CreateTime and then by creation order. */
    @Transactional(readOnly = true)
    public Page<AppDetails> list(PageQuery query) {
        return apps.findAll(query.toPageable("createTime", "seq")).map(MessageApp::toDetails);
    }

    /** Returns a page of the matching apps, sorted by CreateTime and then by creation order. */
    @Transactional(readOnly = true)
    public Page<AppDetails> find(QueryMessageAppRequest request) {
        String appName = request.appName();
        if (request.appId() != null) {
            List<AppDetails> found = apps.findById(request.appId()).map(MessageApp::toDetails).stream()
                    .filter(app -> appName == null || appName.equals(app.appName()))
                    .toList();
            return request.page(found.size(), () -> found);
        }
        if (appName == null) {
            return list(request);
        }
        Pageable page = request.toPageable("appName", "createTime", "seq");
        return apps.findByAppName(appName, page).map(MessageApp::toDetails);
    }
}

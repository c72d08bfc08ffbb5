package dev.livemock.app;

import dev.livemock.paging.ListPage;
import dev.livemock.paging.PageQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the page of apps that a request asks for, by CreateTime, then by the order of creation. */
@Service
class AppListService {

    private final MessageApps apps;

    AppListService(MessageApps apps) {
        this.apps = apps;
    }

    /** Lists all apps. A transaction reads one state of the data, so that list and total agree. */
    @Transactional(readOnly = true)
    public ListPage<AppDetails> list(PageQuery query) {
        return query.page(apps.count(), offset -> apps.list(query.newestFirst(), offset, query.pageSize()));
    }

    /**
     * Lists the apps that match.
     *
     * @param appId the only app to find, or null for every one
     * @param appName the exact name of the apps to find, or null for whatever name
     */
    @Transactional(readOnly = true)
    public ListPage<AppDetails> find(@Nullable String appId, @Nullable String appName, PageQuery query) {
        if (appId != null) {
            List<AppDetails> found = apps.find(appId).stream()
                    .filter(app -> appName == null || appName.equals(app.appName()))
                    .toList();
            return query.page(found.size(), offset -> found);
        }
        return appName == null
                ? list(query)
                : query.page(
                        apps.countNamed(appName),
                        offset -> apps.listNamed(appName, query.newestFirst(), offset, query.pageSize()));
    }
}

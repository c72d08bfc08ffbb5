package dev.livemock.app;

import dev.livemock.paging.ListPage;
import dev.livemock.paging.PageQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the page of apps that a request asks for, by CreateTime, then by the order of creation. */
@Service
class AppListService {

    private final StoredApps apps;

    AppListService(StoredApps apps) {
        this.apps = apps;
    }

    /** Lists all apps. A transaction reads one state of the data, so that list and total agree. */
    @Transactional(readOnly = true)
    public ListPage<AppDetails> list(PageQuery query) {
        return query.page(apps.count(), page -> apps.list(inOrder(page, query)));
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
            return query.page(found.size(), page -> found);
        }
        return appName == null
                ? list(query)
                : query.page(apps.countByAppName(appName), page -> apps.listNamed(appName, inOrder(page, query)));
    }

    private static PageRequest inOrder(PageRequest page, PageQuery query) {
        return page.withSort(query.newestFirst() ? Direction.DESC : Direction.ASC, "createTime", "seq");
    }
}

package dev.livemock.app;

import dev.livemock.paging.ListPage;
import dev.livemock.paging.PageQuery;
import dev.livemock.storage.Transactions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds the page of apps that a request asks for, by CreateTime, then by the order of creation. */
@Service
class AppListService {

    private final MessageApps apps;
    private final Transactions transactions;

    AppListService(MessageApps apps, Transactions transactions) {
        this.apps = apps;
        this.transactions = transactions;
    }

    /** Lists all apps. A transaction reads one state of the data, so that list and total agree. */
    ListPage<AppDetails> list(PageQuery query) {
        return transactions.read(
                () -> query.page(apps.count(), offset -> apps.list(query.newestFirst(), offset, query.pageSize())));
    }

    /**
     * Lists the apps that match.
     *
     * @param appId the only app to find, or null for every one
     * @param appName the exact name of the apps to find, or null for whatever name
     */
    ListPage<AppDetails> find(@Nullable String appId, @Nullable String appName, PageQuery query) {
        if (appId != null) {
            List<AppDetails> found = apps.find(appId).stream()
                    .filter(app -> appName == null || appName.equals(app.appName()))
                    .toList();
            return query.page(found.size(), offset -> found);
        }
        return appName == null
                ? list(query)
                : transactions.read(() -> query.page(
                        apps.countNamed(appName),
                        offset -> apps.listNamed(appName, query.newestFirst(), offset, query.pageSize())));
    }
}

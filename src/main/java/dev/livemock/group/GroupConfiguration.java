package dev.livemock.group;

import dev.livemock.storage.Storage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Configures the cache of group lists. */
@Configuration(proxyBeanMethods = false)
class GroupConfiguration {

    /** Provides the cache, either for this process or for all processes that share the database. */
    @Bean
    GroupListCache groupListCache(Storage storage, JdbcTemplate jdbc) {
        return storage.isShared() ? new SharedGroupListCache(jdbc) : new LocalGroupListCache(storage.isOfOneProcess());
    }
}

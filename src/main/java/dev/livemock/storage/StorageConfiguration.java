package dev.livemock.storage;

import com.zaxxer.hikari.HikariDataSource;
import dev.livemock.clock.MovableClock;
import dev.livemock.gateway.CallFilter;
import dev.livemock.gateway.FilterOrder;
import java.time.InstantSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the connection pool and the state that processes share. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    /** Provides the connection pool. The settings of {@code spring.datasource.hikari} override those of the engine. */
    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(Storage storage) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("livemock");
        storage.engine().configure(pool);
        return pool;
    }

    /** Applies the changes of other processes before each call. */
    @Bean
    FilterRegistrationBean<CallFilter> sharedStateFilter(SharedState shared) {
        return FilterOrder.registration(
                (exchange, call) -> shared.refresh(), FilterOrder.SHARED_STATE, shared.isShared());
    }

    /** Provides the source of real time. */
    @Bean
    static InstantSource realTime() {
        return InstantSource.system();
    }

    /** Provides the application's clock. All processes that share the database share the clock setting. */
    @Bean
    MovableClock clock(InstantSource realTime, SharedState shared) {
        StateValue<MovableClock.Setting> setting =
                shared.value("clock", MovableClock.Setting.class, MovableClock.Setting.REAL);
        return new MovableClock(realTime, setting::get, setting::update, shared.isShared());
    }
}

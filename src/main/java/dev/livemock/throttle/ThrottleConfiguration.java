package dev.livemock.throttle;

import dev.livemock.gateway.CallFilter;
import dev.livemock.gateway.FilterOrder;
import dev.livemock.storage.Storage;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the {@link EmptyBucketFilter} if processes share the database. */
@Configuration(proxyBeanMethods = false)
class ThrottleConfiguration {

    @Bean
    FilterRegistrationBean<CallFilter> emptyBucketFilter(Throttle throttle, Storage storage) {
        return FilterOrder.registration(new EmptyBucketFilter(throttle), FilterOrder.EMPTY_BUCKET, storage.isShared());
    }
}

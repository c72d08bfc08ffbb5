package dev.livemock.throttle;

import dev.livemock.gateway.FilterOrder;
import dev.livemock.storage.Storage;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the {@link EmptyBucketFilter} if processes share the database. */
@Configuration(proxyBeanMethods = false)
class ThrottleConfiguration {

    @Bean
    FilterRegistrationBean<EmptyBucketFilter> emptyBucketFilter(Throttle throttle, Storage storage) {
        FilterRegistrationBean<EmptyBucketFilter> registration =
                new FilterRegistrationBean<>(new EmptyBucketFilter(throttle));
        registration.setOrder(FilterOrder.EMPTY_BUCKET);
        registration.setEnabled(storage.isShared());
        return registration;
    }
}

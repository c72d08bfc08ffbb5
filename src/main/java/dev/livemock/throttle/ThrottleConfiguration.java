package dev.livemock.throttle;

import dev.livemock.gateway.CallFilter;
import dev.livemock.gateway.FilterOrder;
import dev.livemock.storage.Storage;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the filters of the rate limit. */
@Configuration(proxyBeanMethods = false)
class ThrottleConfiguration {

    /** Takes a token from the bucket of a call's caller and operation. Rejects the call if the bucket is empty (decision 7). */
    @Bean
    FilterRegistrationBean<CallFilter> throttleFilter(Throttle throttle) {
        return FilterOrder.registration(throttle::requireToken, FilterOrder.THROTTLE, true);
    }

    /** If processes share the database, rejects calls whose bucket is known to be empty, before their nonce is stored. */
    @Bean
    FilterRegistrationBean<CallFilter> emptyBucketFilter(Throttle throttle, Storage storage) {
        return FilterOrder.registration(throttle::rejectIfKnownEmpty, FilterOrder.EMPTY_BUCKET, storage.isShared());
    }
}

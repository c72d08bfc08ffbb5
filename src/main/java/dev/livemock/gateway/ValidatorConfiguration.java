package dev.livemock.gateway;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** Configures the Bean Validation validator, without Spring Boot's validation of bean methods. */
@Configuration(proxyBeanMethods = false)
class ValidatorConfiguration {

    @Bean
    static LocalValidatorFactoryBean validator() {
        return new LocalValidatorFactoryBean();
    }
}

package dev.livemock.gateway;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** The validator of Bean Validation, without what Spring Boot adds to it for the methods of beans. */
@Configuration(proxyBeanMethods = false)
class ValidatorConfiguration {

    @Bean
    static LocalValidatorFactoryBean validator() {
        return new LocalValidatorFactoryBean();
    }
}

package dev.livemock.storage;

import org.springframework.aop.config.AopConfigUtils;
import org.springframework.aop.framework.autoproxy.InfrastructureAdvisorAutoProxyCreator;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.annotation.ProxyTransactionManagementConfiguration;
import org.springframework.transaction.interceptor.TransactionAttributeSource;

/** Looks for {@code @Transactional} only in services. Inspecting all beans takes 8 % of the CPU time of startup. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class TransactionConfiguration extends ProxyTransactionManagementConfiguration {

    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    @Bean(AopConfigUtils.AUTO_PROXY_CREATOR_BEAN_NAME)
    static InfrastructureAdvisorAutoProxyCreator autoProxyCreator() {
        InfrastructureAdvisorAutoProxyCreator creator = new InfrastructureAdvisorAutoProxyCreator();
        creator.setProxyTargetClass(true);
        return creator;
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    @Override
    public TransactionAttributeSource transactionAttributeSource() {
        boolean publicMethodsOnly = false;
        return new AnnotationTransactionAttributeSource(publicMethodsOnly) {
            @Override
            public boolean isCandidateClass(Class<?> type) {
                return type.isAnnotationPresent(Service.class);
            }
        };
    }
}

package dev.livemock.storage;

import org.springframework.core.annotation.Order;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.NoRepositoryBean;

/**
 * A repository of data that belongs to apps. {@link Order} determines the order in which the repositories delete their data.
 *
 * @param <T> the type of the entity
 * @param <I> the type of its ID
 */
@NoRepositoryBean
@Order(0)
public interface AppDataRepository<T, I> extends JpaRepository<T, I>, AppData {

    @Override
    @Modifying
    @Query("delete from #{#entityName} e where e.appId = :appId")
    void deleteOf(String appId);

    @Override
    default void deleteOfAllApps() {
        deleteAllInBatch();
    }
}

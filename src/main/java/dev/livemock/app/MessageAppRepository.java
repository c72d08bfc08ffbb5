package dev.livemock.app;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/** The message apps that are stored. */
interface MessageAppRepository extends JpaRepository<MessageApp, String> {

    /** Returns how many apps there are. The start counts, and a native query saves it the parser of JPQL. */
    @Override
    @NativeQuery("select count(*) from message_app")
    long count();

    /** Returns a page of all apps. */
    List<MessageApp> findAllBy(Pageable page);

    /** Returns a page of the apps that have an exact name. */
    List<MessageApp> findByAppName(String appName, Pageable page);

    /** Returns how many apps have an exact name. */
    long countByAppName(String appName);

    /** Locks an app until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from MessageApp a where a.appId = :appId")
    Optional<MessageApp> findAndLock(String appId);

    /** Locks all apps until the end of the transaction, in the order of their ids. Returns the ids. */
    @NativeQuery("select app_id from message_app order by app_id for update")
    List<String> lockAll();

    /** Locks the row that stands for the set of all apps until the end of the transaction. There is no entity for it. */
    @NativeQuery("select id from app_gate for update")
    List<Integer> lockRegistry();
}

package dev.livemock.app;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/** The repository of message apps. */
interface MessageAppRepository extends JpaRepository<MessageApp, String> {

    /** Counts all apps. The query is native, so that startup does not need the JPQL parser. */
    @Override
    @NativeQuery("select count(*) from message_app")
    long count();

    /** Returns a page of the apps with exactly the given name. */
    Page<MessageApp> findByAppName(String appName, Pageable page);

    /** Locks an app until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from MessageApp a where a.appId = :appId")
    Optional<MessageApp> findAndLock(String appId);

    /** Locks an app until the end of the transaction without loading it. Returns its AppId. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a.appId from MessageApp a where a.appId = :appId")
    Optional<String> lock(String appId);

    /** Locks all apps until the end of the transaction, in the order of their IDs. Returns the IDs. */
    @NativeQuery("select app_id from message_app order by app_id for update")
    List<String> lockAll();

    /** Locks the app registry until the end of the transaction. The registry is a table with one row and without an entity. */
    @NativeQuery("select id from app_gate for update")
    List<Integer> lockRegistry();
}

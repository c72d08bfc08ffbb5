package dev.livemock.app;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Finds apps. */
interface StoredApps extends Repository<MessageApp, String> {

    String DETAILS = "select a.appId, a.appName, a.appConfig, a.extension, a.createTime, a.status from MessageApp a ";

    boolean existsByAppId(String appId);

    @Query(DETAILS + "where a.appId = :appId")
    Optional<AppDetails> find(String appId);

    /** Finds an app and keeps it from being deleted until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select a from MessageApp a where a.appId = :appId")
    Optional<MessageApp> hold(String appId);

    long count();

    long countByAppName(String appName);

    @Query(DETAILS)
    List<AppDetails> list(Pageable page);

    @Query(DETAILS + "where a.appName = :appName")
    List<AppDetails> listNamed(String appName, Pageable page);
}

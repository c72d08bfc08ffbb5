package dev.livemock.group;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Finds message groups. */
interface StoredGroups extends Repository<MessageGroup, Long> {

    String OF_IDS = "select g from MessageGroup g where g.appId = :appId and g.groupId = :groupId";

    @Query(OF_IDS)
    Optional<MessageGroup> find(String appId, String groupId);

    /** Finds a group and lets nobody else change it or its members until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(OF_IDS)
    Optional<MessageGroup> hold(String appId, String groupId);
}

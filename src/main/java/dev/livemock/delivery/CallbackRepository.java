package dev.livemock.delivery;

import dev.livemock.storage.AppDataRepository;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The repository of callbacks. Times are in milliseconds since 1970. */
interface CallbackRepository extends AppDataRepository<StoredCallback, Long> {

    /** Returns the latest callbacks, newest first. */
    List<StoredCallback> findAllByOrderByIdDesc(Limit limit);

    /** Returns the ID of the first waiting callback of each group, if it is due. */
    @Query("""
            select c.id from StoredCallback c
            where c.dueTime <= :now and c.id in (
                select min(w.id) from StoredCallback w where w.status = WAITING group by w.appId, w.groupId)
            order by c.id""")
    List<Long> findDue(long now, Limit limit);

    /** Postpones a callback that is due. Returns 1, or 0 if another process has postponed, completed or deleted it. */
    @Modifying
    @Query(
            "update StoredCallback c set c.dueTime = :until where c.id = :id and c.status = WAITING and c.dueTime <= :now")
    int postpone(long id, long now, long until);

    /** Returns a callback and locks it, so that it is not deleted concurrently. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from StoredCallback c where c.id = :id")
    Optional<StoredCallback> findAndLock(long id);

    @Modifying
    @Query("delete from StoredCallback c where c.id <= :id")
    void deleteUpTo(long id);
}

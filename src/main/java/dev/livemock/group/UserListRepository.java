package dev.livemock.group;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/** The lists of users. */
interface UserListRepository extends JpaRepository<UserList, UserListId> {

    /** Locks a list until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from UserList l where l.appId = :appId and l.userId = :userId")
    Optional<UserList> findAndLock(String appId, String userId);

    /** Locks those of some users' lists in an app that exist, in the order of the UserIds, until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from UserList l where l.appId = :appId and l.userId in :userIds order by l.userId")
    List<UserList> findAndLockAll(String appId, Collection<String> userIds);

    /** Returns the apps in which a user has groups. */
    @Query("select l.appId from UserList l where l.userId = :userId and l.total > 0")
    List<String> findAppIds(String userId);

    /** Returns how many groups a user has, in all apps together. */
    @Query("select coalesce(sum(l.total), 0) from UserList l where l.userId = :userId")
    long sumTotals(String userId);

    /** Returns how many memberships there are. The start counts, and a native query saves it the parser of JPQL. */
    @NativeQuery("select coalesce(sum(total), 0) from user_list")
    long sumTotals();

    /** Returns how many users have a group. */
    @Query("select count(distinct l.userId) from UserList l where l.total > 0")
    long countUsers();

    /**
     * Returns the users with the most groups, each with the app in which the user has most of them.
     *
     * <p>The query is native, since JPQL cannot sort texts by their bytes. The bytes in UTF-8 have the order of the code points,
     * with every collation of the database. PostgreSQL takes a single backslash for an escape sequence, so backslashes are
     * doubled. This does not change the order.
     */
    @NativeQuery("""
            select u.user_id, u.total,
                   (select l.app_id from user_list l where l.user_id = u.user_id
                    order by l.total desc, cast(replace(l.app_id, '\\', '\\\\') as varbinary)
                    fetch first 1 row only) as app_id
            from (select user_id, sum(total) as total from user_list where total > 0 group by user_id
                  order by sum(total) desc, cast(replace(user_id, '\\', '\\\\') as varbinary)
                  fetch first :limit rows only) u
            order by u.total desc, cast(replace(u.user_id, '\\', '\\\\') as varbinary)""")
    List<UserTotal> findUserStatistics(int limit);

    /** A row of {@link #findUserStatistics}. */
    interface UserTotal {

        String getUserId();

        long getTotal();

        String getAppId();
    }

    @Modifying
    @Query("delete from UserList l where l.appId = :appId")
    void deleteByAppId(String appId);
}

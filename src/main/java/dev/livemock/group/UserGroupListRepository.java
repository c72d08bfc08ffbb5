package dev.livemock.group;

import dev.livemock.group.Overview.UserStatistics;
import dev.livemock.storage.AppDataRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/** The repository of users' group lists. */
interface UserGroupListRepository extends AppDataRepository<UserGroupList, UserGroupList.Key> {

    /** Returns the block index of a list without loading the list's entity. */
    @Query("""
            select new dev.livemock.group.ListBlockIndex(l.total, l.blockIndex) from UserGroupList l
            where l.appId = :appId and l.userId = :userId""")
    Optional<ListBlockIndex> findBlockIndex(String appId, String userId);

    List<UserGroupList> findByAppIdAndUserIdIn(String appId, Collection<String> userIds);

    /** Returns the apps in which a user has groups. */
    @Query("select l.appId from UserGroupList l where l.userId = :userId and l.total > 0")
    List<String> findAppIds(String userId);

    /** Returns the number of a user's groups in all apps. */
    @Query("select coalesce(sum(l.total), 0) from UserGroupList l where l.userId = :userId")
    long sumTotals(String userId);

    /** Counts all memberships. The query is native, so that startup does not need the JPQL parser. */
    @NativeQuery("select coalesce(sum(total), 0) from user_list")
    long sumTotals();

    /** Returns the number of users who are a member of at least one group. */
    @Query("select count(distinct l.userId) from UserGroupList l where l.total > 0")
    long countUsers();

    /**
     * Returns the users with the most groups, each with the app in which the user has most of them.
     *
     * <p>The query is native, because JPQL cannot sort strings by their bytes. UTF-8 bytes have the order of the code points,
     * independently of the collation of the database. The query doubles backslashes, since PostgreSQL treats them as escapes
     * when it converts text to bytes. Doubling them does not change the order. The sum is numeric, so it is cast to the type of
     * the record component.
     */
    @NativeQuery("""
            select u.user_id, cast(u.total as bigint),
                   (select l.app_id from user_list l where l.user_id = u.user_id
                    order by l.total desc, cast(replace(l.app_id, '\\', '\\\\') as varbinary)
                    fetch first 1 row only) as app_id
            from (select user_id, sum(total) as total from user_list where total > 0 group by user_id
                  order by sum(total) desc, cast(replace(user_id, '\\', '\\\\') as varbinary)
                  fetch first :limit rows only) u
            order by u.total desc, cast(replace(u.user_id, '\\', '\\\\') as varbinary)""")
    List<UserStatistics> findUserStatistics(int limit);
}

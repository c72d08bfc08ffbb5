package dev.livemock.group;

import dev.livemock.group.ExportedGroup.ExportedMute;
import dev.livemock.storage.AppDataRepository;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The repository of individually muted users. Times are in seconds since 1970. */
interface MutedUserRepository extends AppDataRepository<MutedUser, MutedUser.Key> {

    /** Returns the mutes of the given users in a group, including mutes that have ended. */
    List<MutedUser> findByUserIdInAndSortKey(Collection<String> userIds, long sortKey);

    /** Returns a page of the users who are muted in a group at the given time. */
    @Query("select m.userId from MutedUser m where m.sortKey = :sortKey and m.endTime > :now")
    Page<String> findMuted(long sortKey, long now, Pageable page);

    /** Returns the mutes of several groups, in the order in which the users were muted. */
    @Query("""
            select new dev.livemock.group.ExportedGroup$ExportedMute(m.sortKey, m.userId, m.endTime) from MutedUser m
            where m.sortKey in :sortKeys order by m.sortKey, m.muteNumber""")
    List<ExportedMute> findMutes(Collection<Long> sortKeys);

    @Override
    @Modifying
    @Query("delete from MutedUser m where m.sortKey in (select g.sortKey from MessageGroup g where g.appId = :appId)")
    void deleteOf(String appId);
}

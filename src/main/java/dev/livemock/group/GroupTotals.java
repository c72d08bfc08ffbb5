package dev.livemock.group;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** How many groups users are in, kept up by {@link UserLists} so that no request counts them. */
interface GroupTotals extends Repository<GroupTotal, GroupTotal.Key> {

    /** Returns how many groups a user is in, of one app or of every app; 0 for a user nobody has heard of. */
    default long find(String userId, @Nullable String appId) {
        return appId == null ? ofUser(userId) : ofUserInApp(userId, appId);
    }

    @Query("select coalesce(sum(t.total), 0) from GroupTotal t where t.key.userId = :userId")
    long ofUser(String userId);

    @Query("select coalesce(sum(t.total), 0) from GroupTotal t where t.key.userId = :userId and t.key.appId = :appId")
    long ofUserInApp(String userId, String appId);
}

package dev.livemock.group;

import dev.livemock.gateway.Example;
import dev.livemock.gateway.StringMap;
import java.util.List;
import org.springframework.data.domain.Page;

/**
 * The result of ListMessageGroup.
 *
 * @param groupList the groups of the page, in the requested order
 * @param hasMore whether more pages follow
 * @param total the number of groups on all pages (decision 5)
 */
record ListMessageGroupResult(
        List<ListedGroup> groupList,
        @Example("false") boolean hasMore,
        @Example("5") int total) {

    static ListMessageGroupResult of(Page<ListedGroup> page) {
        return new ListMessageGroupResult(page.getContent(), page.hasNext(), Math.toIntExact(page.getTotalElements()));
    }

    /**
     * A group in a {@code GroupList}.
     *
     * @param appId the ID of the app that the group belongs to
     * @param createTime the creation time, in seconds since 1970
     * @param creatorId the ID of the user who created the group; empty if the creator is unknown
     * @param extension the custom data of the group; an empty object if it was not set
     * @param groupId the ID of the group, unique within its app
     * @param status the status of the group: 1 is normal, and no other value is documented
     */
    record ListedGroup(
            @Example("VKL3demo") String appId,
            @Example("1502280113") long createTime,
            @Example("ash") String creatorId,
            @Example("{\"key\":\"test001\"}") StringMap extension,
            @Example("AE35-demo-T95F") String groupId,
            @Example("1") int status) {

        /** Creates a group from a row of the page query. */
        ListedGroup(long sortKey, String appId, String groupId, String creatorId, int status, String extension) {
            this(appId, GroupSortKey.createTime(sortKey), creatorId, new StringMap(extension), groupId, status);
        }
    }
}

package dev.livemock.group;

import dev.livemock.paging.ListPage;
import dev.livemock.storage.Transactions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Finds members of a group. A transaction reads one state of the data, so that list and total agree. */
@Service
class MemberListService {

    private final Transactions transactions;
    private final GroupFinder groups;
    private final GroupMembers members;

    MemberListService(Transactions transactions, GroupFinder groups, GroupMembers members) {
        this.transactions = transactions;
        this.groups = groups;
        this.members = members;
    }

    /**
     * Returns the page of a group's members that a request asks for.
     *
     * @throws dev.livemock.error.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}
     */
    ListPage<ListedMember> list(ListMessageGroupUserRequest request) {
        return transactions.read(() -> {
            MessageGroup group = groups.find(request.appId(), request.groupId());
            return request.page(group.members(), offset -> members.list(group, request, offset));
        });
    }

    /**
     * Returns those of the users asked for who are members of the group, in the order asked for, each once.
     *
     * @throws dev.livemock.error.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}
     */
    List<String> find(ListMessageGroupUserByIdRequest request) {
        return transactions.read(() -> {
            MessageGroup group = groups.find(request.appId(), request.groupId());
            Set<String> asked = new LinkedHashSet<>(request.userIdList());
            asked.retainAll(members.among(request.appId(), group, asked));
            return List.copyOf(asked);
        });
    }
}

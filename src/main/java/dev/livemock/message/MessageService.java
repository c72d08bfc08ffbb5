package dev.livemock.message;

import dev.livemock.gateway.PageQuery;
import dev.livemock.group.GroupDeliveryService;
import dev.livemock.group.GroupMuteService;
import dev.livemock.group.MessageCount;
import dev.livemock.group.MessageGroupService;
import dev.livemock.storage.HeapBudget;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores and lists the messages of groups (decision 18). */
@Service
public class MessageService {

    /** The number of messages that are read at once. It bounds the heap usage of long messages. */
    private static final int READ_BATCH = 100;

    /** The approximate heap usage of a message without its text in an in-memory database, in bytes. */
    private static final int MESSAGE_BYTES = 900;

    private final MessageRepository messages;
    private final MessageGroupService groups;
    private final GroupMuteService mutes;
    private final GroupDeliveryService deliveries;
    private final HeapBudget heap;
    private final EntityManager entityManager;

    MessageService(
            MessageRepository messages,
            MessageGroupService groups,
            GroupMuteService mutes,
            GroupDeliveryService deliveries,
            HeapBudget heap,
            EntityManager entityManager) {
        this.messages = messages;
        this.groups = groups;
        this.mutes = mutes;
        this.deliveries = deliveries;
        this.heap = heap;
        this.entityManager = entityManager;
    }

    /**
     * Stores a message as the last one of a group, and delivers it to the members who are online. Returns its MessageId.
     *
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}, {@code LiveMock.UserMuted},
     *     {@code ServiceUnavailable} if the heap is full
     */
    @Transactional
    public String send(SendMessageToGroupRequest request) {
        heap.requireFitsAndDeletable(MESSAGE_BYTES + 2L * request.data().length());
        MessageCount group = mutes.reserveForSender(request.appId(), request.groupId(), request.operatorUserId(), 1);
        MessageContent message = new MessageContent(
                GroupDeliveryService.newMessageId(), request.operatorUserId(), request.type(), request.data());
        long typeNumber = lastTypeNumber(group.sortKey(), request.type()) + 1;
        messages.save(new Message(new Message.Key(group.sortKey(), group.count()), message, typeNumber));
        deliveries.deliverToGroup(group.sortKey(), message.toDelivered(request.appId(), request.groupId()));
        return message.messageId();
    }

    /**
     * Delivers a message to those of its receivers who are members of the group and online. Does not store the message.
     * Returns its MessageId.
     *
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}, {@code LiveMock.UserMuted}
     */
    @Transactional
    public String sendToUsers(SendMessageToGroupUsersRequest request) {
        MessageCount group = mutes.reserveForSender(request.appId(), request.groupId(), request.operatorUserId(), 0);
        MessageContent message = new MessageContent(
                GroupDeliveryService.newMessageId(), request.operatorUserId(), request.type(), request.data());
        deliveries.deliverToUsers(
                group.sortKey(),
                Objects.requireNonNullElse(request.receiverIdList(), List.of()),
                message.toDelivered(request.appId(), request.groupId()));
        return message.messageId();
    }

    /**
     * Stores messages of seed data in the given order, after the existing messages of the group. Mutes are not checked.
     *
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}
     */
    @Transactional
    public void addSeeded(String appId, String groupId, List<MessageContent> newMessages) {
        MessageCount group = groups.reserveMessageNumbers(appId, groupId, newMessages.size());
        long existing = group.count() - newMessages.size();
        long number = existing;
        Map<Integer, Long> typeNumbers = new HashMap<>();
        for (MessageContent message : newMessages) {
            typeNumbers.computeIfAbsent(
                    message.type(), type -> existing == 0 ? 0 : lastTypeNumber(group.sortKey(), type));
            long typeNumber = typeNumbers.merge(message.type(), 1L, Long::sum);
            messages.save(new Message(new Message.Key(group.sortKey(), ++number), message, typeNumber));
        }
        entityManager.flush();
        entityManager.clear();
    }

    private long lastTypeNumber(long sortKey, int type) {
        return messages.findLastTypeNumber(sortKey, type).orElse(0L);
    }

    /**
     * Returns a page of a group's messages, sorted by the order of sending. The numbers of the messages have no gaps, so a
     * page is a range of numbers. Reading it does not scan the preceding messages.
     *
     * @throws dev.livemock.gateway.ApiException {@code AppInfoNotExist}, {@code ResourceNotExist}
     */
    @Transactional(readOnly = true)
    public Page<MessageContent> list(ListMessageRequest request) {
        MessageCount group = groups.messageCountOf(request.appId(), request.groupId());
        Integer type = request.type();
        long total = type == null ? group.count() : lastTypeNumber(group.sortKey(), type);
        long first = firstNumber(request, total);
        long last = first + request.pageSize() - 1;
        return request.page(
                total,
                () -> type == null
                        ? messages.findBySortKeyAndNumberBetween(
                                group.sortKey(), first, last, Sort.by(request.direction(), "number"))
                        : messages.findBySortKeyAndTypeAndTypeNumberBetween(
                                group.sortKey(), type, first, last, Sort.by(request.direction(), "typeNumber")));
    }

    /**
     * Returns the smallest number, or type number, of a message on a page. On the last page of a descending list, it can be
     * less than 1.
     */
    private static long firstNumber(PageQuery query, long total) {
        return query.newestFirst() ? total - query.offset() - query.pageSize() + 1 : query.offset() + 1;
    }

    /**
     * Passes all messages of a group to a consumer, in the order of sending.
     *
     * @param group the group and the number of its messages
     */
    @Transactional(readOnly = true)
    public void forEach(MessageCount group, Consumer<MessageContent> consumer) {
        for (long first = 1; first <= group.count(); first += READ_BATCH) {
            messages.findBySortKeyAndNumberBetween(group.sortKey(), first, first + READ_BATCH - 1, Sort.by("number"))
                    .forEach(consumer);
        }
    }
}

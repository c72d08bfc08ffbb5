package dev.livemock.message;

import dev.livemock.storage.AppDataRepository;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The repository of messages. */
interface MessageRepository extends AppDataRepository<Message, Message.Key> {

    /** Returns the messages of a group whose numbers are between {@code first} and {@code last}, both included. */
    List<MessageContent> findBySortKeyAndNumberBetween(long sortKey, long first, long last, Sort sort);

    /**
     * Returns the messages of a type in a group whose type numbers are between {@code first} and {@code last}, both
     * included.
     */
    List<MessageContent> findBySortKeyAndTypeAndTypeNumberBetween(
            long sortKey, int type, long first, long last, Sort sort);

    /**
     * Returns the highest type number of the messages of a type in a group. The sort order names all columns of an index, so
     * the database reads only this index.
     */
    @Query("""
            select m.typeNumber from Message m where m.sortKey = :sortKey and m.type = :type
            order by m.sortKey desc, m.type desc, m.typeNumber desc limit 1""")
    Optional<Long> findLastTypeNumber(long sortKey, int type);

    @Override
    @Modifying
    @Query("delete from Message m where m.sortKey in (select g.sortKey from MessageGroup g where g.appId = :appId)")
    void deleteOf(String appId);
}

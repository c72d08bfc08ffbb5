package dev.livemock.delivery;

import dev.livemock.storage.AppDataRepository;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The repository of deliveries. */
interface DeliveryRepository extends AppDataRepository<StoredDelivery, Long> {

    /** Returns the latest deliveries, newest first. */
    List<StoredDelivery> findAllByOrderByIdDesc(Limit limit);

    List<StoredDelivery> findByIdInOrderById(Collection<Long> ids);

    @Query("select d.id from StoredDelivery d")
    Set<Long> findIds();

    /**
     * Deletes the oldest deliveries, so that at most {@code maxDeliveries} remain and their texts have at most {@code
     * maxLength} characters in total. Keeps the newest delivery in any case.
     */
    @Modifying
    @Query("""
            delete from StoredDelivery d where d.id <= (
                select max(n.id) from (
                    select s.id as id, row_number() over (order by s.id desc) as position,
                        sum(length(s.message.data) + length(s.receivers)) over (order by s.id desc) as texts
                    from StoredDelivery s) n
                where n.position > :maxDeliveries or (n.texts > :maxLength and n.position > 1))""")
    void deleteOldest(long maxDeliveries, long maxLength);

    @Override
    @Modifying
    @Query("delete from StoredDelivery d where d.message.appId = :appId")
    void deleteOf(String appId);
}

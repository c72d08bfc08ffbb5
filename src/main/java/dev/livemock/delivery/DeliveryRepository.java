package dev.livemock.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The repository of deliveries. */
interface DeliveryRepository extends JpaRepository<StoredDelivery, Long> {

    /** Returns the latest deliveries, newest first. */
    List<StoredDelivery> findAllByOrderByIdDesc(Limit limit);

    List<StoredDelivery> findByIdInOrderById(Collection<Long> ids);

    @Query("select d.id from StoredDelivery d")
    Set<Long> findIds();

    /** Returns the sizes of all deliveries, newest first. */
    @Query("""
            select new dev.livemock.delivery.DeliverySize(d.id, length(d.data) + length(d.receivers))
            from StoredDelivery d order by d.id desc""")
    List<DeliverySize> findSizes();

    @Modifying
    @Query("delete from StoredDelivery d where d.id <= :id")
    void deleteUpTo(long id);

    @Modifying
    @Query("delete from StoredDelivery d where d.appId = :appId")
    void deleteByAppId(String appId);
}

package dev.livemock.storage;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import org.springframework.data.domain.Persistable;

/**
 * An entity whose id is not generated. It knows whether it is new, so that a repository's {@code save} inserts it without
 * reading it first.
 *
 * @param <I> the type of the id
 */
@MappedSuperclass
public abstract class AssignedIdEntity<I> implements Persistable<I> {

    @Transient
    private boolean isNew = true;

    @Override
    public boolean isNew() {
        return isNew;
    }

    @PostLoad
    @PostPersist
    void markAsStored() {
        isNew = false;
    }
}

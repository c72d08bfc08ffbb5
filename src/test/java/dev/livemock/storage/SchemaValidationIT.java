package dev.livemock.storage;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.livemock.testing.LiveMockTest;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * Compares the entities with the schema that the migration scripts create. Hibernate reads the metadata of the database here,
 * which tells it that identifiers are stored in lower case on H2.
 */
@LiveMockTest
@TestPropertySource(properties = "spring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access=true")
class SchemaValidationIT {

    @Autowired
    private EntityManagerFactory entityManagerFactory;

    @Test
    void entitiesMatchTheMigratedSchema() {
        assertThatCode(() -> entityManagerFactory.getSchemaManager().validate()).doesNotThrowAnyException();
    }
}

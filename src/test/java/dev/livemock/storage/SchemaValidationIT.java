package dev.livemock.storage;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.livemock.fixture.ServerTest;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * Compares the entities with the schema that the migration scripts create. Hibernate reads the database metadata in this
 * test. Hibernate needs the metadata to know that H2 stores identifiers in lower case.
 */
@ServerTest
@TestPropertySource(properties = "spring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access=true")
class SchemaValidationIT {

    @Autowired
    private EntityManagerFactory entityManagerFactory;

    @Test
    void entitiesMatchMigratedSchema() {
        assertThatCode(() -> entityManagerFactory.getSchemaManager().validate()).doesNotThrowAnyException();
    }
}

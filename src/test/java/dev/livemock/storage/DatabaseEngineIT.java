package dev.livemock.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.fixture.ServerTest;
import dev.livemock.fixture.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Verifies that the tests run on the engine that the build has selected. */
@ServerTest
class DatabaseEngineIT {

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void runsOnSelectedEngine() {
        assertThat(jdbc.queryForObject("select version()", String.class))
                .matches(TestDatabase.isPostgres() ? "PostgreSQL (?!.*H2).*" : ".* H2 .*");
    }
}

package dev.livemock.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livemock.app.MessageApps;
import dev.livemock.app.NewApp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the database answers: by walking an index, without sorting and without counting. */
@DataJpaTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:memberships;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE")
@Transactional(propagation = Propagation.NEVER)
@Import({MessageApps.class, MessageGroups.class, GroupFinder.class, UserLists.class, GroupListService.class})
class MembershipsTest {

    private static final RecordedStatements STATEMENTS = new RecordedStatements();

    @Autowired
    private GroupListService lists;

    @Autowired
    private MessageApps apps;

    @Autowired
    private MessageGroups groups;

    @Autowired
    private JdbcTemplate jdbc;

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        HibernatePropertiesCustomizer recordStatements() {
            return properties -> properties.put("hibernate.session_factory.statement_inspector", STATEMENTS);
        }
    }

    @BeforeEach
    void plantOnce() {
        if (apps.count() == 0) {
            apps.add(List.of(new NewApp("app", "app", Map.of(), Map.of(), null, NewApp.NORMAL)));
            groups.add(IntStream.range(0, 200)
                    .mapToObj(i -> new NewGroup("app", "g" + i, "u", 1000L + i, 1, Map.of(), Set.of("user")))
                    .toList());
        }
        STATEMENTS.clear();
    }

    @ParameterizedTest
    @CsvSource({"app,0", "app,1", ",0", ",1"})
    void walksAnIndexInOrderForAPage(String appId, int sortType) {
        lists.list("user", new ListMessageGroupRequest("user", appId, sortType, 2, 20));

        String page = STATEMENTS.only("membership");
        Object[] arguments = appId == null ? new Object[] {"user", 20, 20} : new Object[] {"app", "user", 20, 20};
        String plan = jdbc.queryForObject("explain " + page, String.class, arguments);
        assertThat(plan).contains("/* index sorted */");
    }

    @ParameterizedTest
    @CsvSource({"app", ","})
    void countsNothing(String appId) {
        lists.list("user", new ListMessageGroupRequest("user", appId, 0, 1, 20));

        assertThat(STATEMENTS.all()).hasSize(2).noneMatch(statement -> statement.contains("count("));
    }

    @Test
    void readsNoGroupsForAPagePastTheEnd() {
        lists.list("user", new ListMessageGroupRequest("user", "app", 0, 100, 20));

        assertThat(STATEMENTS.all()).hasSize(1).noneMatch(statement -> statement.contains("membership"));
    }

    /** The statements that Hibernate sent. */
    private static final class RecordedStatements implements StatementInspector {

        private static final long serialVersionUID = 1L;

        private final List<String> statements = new CopyOnWriteArrayList<>();

        @Override
        public String inspect(String sql) {
            statements.add(sql);
            return sql;
        }

        void clear() {
            statements.clear();
        }

        List<String> all() {
            return statements;
        }

        String only(String table) {
            assertThat(statements)
                    .filteredOn(statement -> statement.contains(table))
                    .hasSize(1);
            return statements.stream()
                    .filter(statement -> statement.contains(table))
                    .findFirst()
                    .orElseThrow();
        }
    }
}

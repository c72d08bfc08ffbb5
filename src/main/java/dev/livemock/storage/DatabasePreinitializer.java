package dev.livemock.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.grammars.hql.HqlLexer;
import org.hibernate.grammars.hql.HqlParser;
import org.hibernate.query.hql.internal.HqlParseTreeBuilder;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;

/** Warms up H2 and Hibernate's query parser on another processor, while Spring creates the beans that come before them. */
class DatabasePreinitializer implements BackgroundPreinitializer {

    /** Queries of the forms that the start and the first requests use. The parser learns the grammar from what it parses. */
    private static final List<String> QUERIES = List.of(
            "select count(*) from A a", "select coalesce(sum(a.b), 0) from A a where a.c = :c and a.d > 0", """
            select new a.B(b.c, b.d) from A a join B b on b.c = a.c
            where a.d = :d and a.e = :e and a.c >= :f order by a.d asc, a.e asc, a.c asc""");

    @Override
    public void preinitialize() throws SQLException {
        createTable();
        QUERIES.forEach(DatabasePreinitializer::parse);
    }

    private static void createTable() throws SQLException {
        JdbcDataSource connections = new JdbcDataSource();
        connections.setURL("jdbc:h2:mem:");
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table preinitialized (id bigint primary key, text varchar)");
        }
    }

    private static void parse(String query) {
        HqlLexer lexer = HqlParseTreeBuilder.INSTANCE.buildHqlLexer(query);
        HqlParser parser = HqlParseTreeBuilder.INSTANCE.buildHqlParser(query, lexer);
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        parser.statement();
    }
}

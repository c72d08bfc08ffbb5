package dev.livemock.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;

/** Loads H2 on another processor, while Spring creates the beans that come before the database. */
class H2Preinitializer implements BackgroundPreinitializer {

    @Override
    public void preinitialize() throws SQLException {
        JdbcDataSource connections = new JdbcDataSource();
        connections.setURL("jdbc:h2:mem:");
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table preinitialized (id bigint primary key, text varchar)");
        }
    }
}

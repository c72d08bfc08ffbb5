package dev.livemock.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;

/** Loads the classes of H2 in a background thread while Spring creates the first beans. */
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

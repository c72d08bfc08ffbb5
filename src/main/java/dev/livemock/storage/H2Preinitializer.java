package dev.livemock.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;

/** Loads H2 on another processor, while Spring is busy with the beans that come before the database. */
class H2Preinitializer implements BackgroundPreinitializer {

    @Override
    public void preinitialize() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                Statement statement = connection.createStatement()) {
            statement.execute("create table preinitialized (id bigint primary key, text varchar)");
        }
    }
}

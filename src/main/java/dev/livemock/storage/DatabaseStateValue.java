package dev.livemock.storage;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A value in a row of {@code control_setting}, with a copy in memory. */
final class DatabaseStateValue<T> implements StateValue<T> {

    private static final String FIND = "select content from control_setting where name = ?";
    private static final String REPLACE = """
            insert into control_setting (name, content) values (?, ?)
            on conflict (name) do update set content = excluded.content""";

    private final SharedState state;
    private final JdbcTemplate jdbc;
    private final String name;
    private final Class<T> type;
    private final T initial;
    private volatile Copy<T> copy;

    DatabaseStateValue(SharedState state, JdbcTemplate jdbc, String name, Class<T> type, T initial) {
        this.state = state;
        this.jdbc = jdbc;
        this.name = name;
        this.type = type;
        this.initial = initial;
        this.copy = new Copy<>(null, initial);
    }

    @Override
    public T get() {
        return copy.value;
    }

    @Override
    public void update(UnaryOperator<T> change) {
        state.change(() -> jdbc.update(REPLACE, name, StoredJson.write(change.apply(read().value))));
    }

    void reload() {
        copy = read();
    }

    /** Reads the row. Returns the existing copy if the row has not changed. */
    private Copy<T> read() {
        List<String> found = jdbc.query(FIND, (row, number) -> row.getString(1), name);
        String content = found.isEmpty() ? null : found.get(0);
        Copy<T> last = copy;
        return Objects.equals(content, last.content)
                ? last
                : new Copy<>(content, content == null ? initial : StoredJson.read(content, type));
    }

    private record Copy<T>(@Nullable String content, T value) {}
}

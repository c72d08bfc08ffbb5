package dev.livemock.fault;

import dev.livemock.storage.SharedState;
import dev.livemock.storage.StoredJson;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The faults of all processes that share a database. The database counts the occurrences of each fault. */
final class SharedFaults implements Faults {

    /**
     * The row of an exhausted fault is deleted when this many newer faults have been added. It is not deleted earlier, since
     * delayed calls check whether their fault still exists.
     */
    private static final int EXHAUSTED_RETENTION = 10_000;

    private static final String NOT_EXHAUSTED = "happened < times";
    private static final String ALL = "select id, content, happened from fault where " + NOT_EXHAUSTED + " order by id";
    private static final String COUNT = "select count(*) from fault where " + NOT_EXHAUSTED;
    private static final String INSERT = "insert into fault (content, times) values (?, ?) returning id";
    private static final String DELETE_EXHAUSTED = "delete from fault where happened >= times and id < ?";
    private static final String DELETE = "delete from fault where id = ? and " + NOT_EXHAUSTED;
    private static final String DELETE_ALL = "delete from fault";
    private static final String COUNT_OCCURRENCE = "update fault set happened = happened + 1 where id = ? and "
            + NOT_EXHAUSTED + " returning happened >= times";
    private static final String EXISTS = "select count(*) from fault where id = ?";

    private static final RowMapper<PlannedFault> FAULT = (row, number) ->
            new PlannedFault(row.getString(1), StoredJson.read(row.getString(2), Fault.class), row.getLong(3));

    private final JdbcTemplate jdbc;
    private final SharedState shared;
    private volatile List<PlannedFault> planned = List.of();

    SharedFaults(JdbcTemplate jdbc, SharedState shared) {
        this.jdbc = jdbc;
        this.shared = shared;
    }

    /** Reloads the in-memory copy, so that calls without a fault need no database query. */
    void reload() {
        planned = all();
    }

    @Override
    public @Nullable PlannedFault plan(Fault fault) {
        return shared.change(() -> {
            if (queryForNumber(COUNT) >= MAX) {
                return null;
            }
            long id = queryForNumber(INSERT, StoredJson.write(fault), timesOf(fault));
            jdbc.update(DELETE_EXHAUSTED, id - EXHAUSTED_RETENTION);
            return new PlannedFault(Long.toString(id), fault, 0);
        });
    }

    private static long timesOf(Fault fault) {
        return fault.times() == null ? Long.MAX_VALUE : fault.times();
    }

    private long queryForNumber(String query, Object... arguments) {
        return Objects.requireNonNull(jdbc.queryForObject(query, Long.class, arguments));
    }

    @Override
    public List<PlannedFault> all() {
        return jdbc.query(ALL, FAULT);
    }

    @Override
    public boolean remove(String id) {
        return planned.stream().anyMatch(fault -> fault.id().equals(id))
                && shared.change(() -> jdbc.update(DELETE, Long.parseLong(id))) > 0;
    }

    @Override
    public void reset() {
        shared.change(() -> jdbc.update(DELETE_ALL));
    }

    @Override
    public List<PlannedFault> known() {
        return planned;
    }

    /**
     * Counts an occurrence in one statement. Increments the revision when the fault is exhausted, so that all processes
     * notice.
     */
    @Override
    public boolean countOccurrence(PlannedFault fault) {
        List<Boolean> exhausted =
                jdbc.query(COUNT_OCCURRENCE, (row, number) -> row.getBoolean(1), Long.parseLong(fault.id()));
        if (exhausted.contains(true)) {
            shared.change(() -> null);
        }
        return !exhausted.isEmpty();
    }

    @Override
    public boolean exists(PlannedFault fault) {
        return queryForNumber(EXISTS, Long.parseLong(fault.id())) > 0;
    }
}

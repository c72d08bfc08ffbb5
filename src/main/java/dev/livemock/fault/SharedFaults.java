package dev.livemock.fault;

import dev.livemock.auth.ClaimedIdentity;
import dev.livemock.gateway.Call;
import dev.livemock.storage.SharedState;
import dev.livemock.storage.StoredJson;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The faults of all processes that share a database, which counts how many times each happens. */
final class SharedFaults implements Faults {

    /** How many of those that are over are kept, since calls may wait for them. */
    private static final int MAX_OVER = 10_000;

    /** How long a call waits before it looks whether its fault still exists, wherever that was taken away. */
    private static final long LONGEST_SLEEP_MILLIS = 200;

    private static final String IS_NOT_OVER = "happened < times";
    private static final String ALL = "select id, content, happened from fault where " + IS_NOT_OVER + " order by id";
    private static final String COUNT = "select count(*) from fault where " + IS_NOT_OVER;
    private static final String INSERT = "insert into fault (content, times) values (?, ?) returning id";
    private static final String DELETE_OLD = "delete from fault where happened >= times and id < ?";
    private static final String DELETE = "delete from fault where id = ? and " + IS_NOT_OVER;
    private static final String DELETE_ALL = "delete from fault";
    private static final String HAPPEN =
            "update fault set happened = happened + 1 where id = ? and " + IS_NOT_OVER + " returning happened >= times";
    private static final String IS_THERE = "select count(*) from fault where id = ?";

    private static final RowMapper<PlannedFault> FAULT = (row, number) ->
            new PlannedFault(row.getString(1), StoredJson.read(row.getString(2), Fault.class), row.getLong(3));

    private final JdbcTemplate jdbc;
    private final SharedState shared;
    private volatile List<PlannedFault> planned = List.of();

    SharedFaults(JdbcTemplate jdbc, SharedState shared) {
        this.jdbc = jdbc;
        this.shared = shared;
    }

    /** Reads the copy in memory anew, by which a call is told that nothing is planned for it. */
    void reload() {
        planned = all();
    }

    @Override
    public @Nullable PlannedFault plan(Fault fault) {
        PlannedFault[] added = new PlannedFault[1];
        shared.change(() -> {
            if (queryForNumber(COUNT) < MAX) {
                long id = queryForNumber(INSERT, StoredJson.write(fault), timesOf(fault));
                jdbc.update(DELETE_OLD, id - MAX_OVER);
                added[0] = new PlannedFault(Long.toString(id), fault, 0);
            }
        });
        return added[0];
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
        return planned.stream().anyMatch(fault -> fault.id().equals(id)) && remove(Long.parseLong(id));
    }

    private boolean remove(long id) {
        int[] removed = new int[1];
        shared.change(() -> removed[0] = jdbc.update(DELETE, id));
        return removed[0] > 0;
    }

    @Override
    public void reset() {
        shared.change(() -> jdbc.update(DELETE_ALL));
    }

    @Override
    public boolean isInDatabase() {
        return true;
    }

    @Override
    public @Nullable PlannedFault happenTo(Call call, ClaimedIdentity identity) {
        return planned.stream()
                .filter(candidate -> candidate.fault().isMeantFor(call, identity))
                .filter(candidate -> candidate.fault().isDrawn() && happen(candidate))
                .findFirst()
                .orElse(null);
    }

    /** Counts it in one statement, and tells all processes when it is over. */
    private boolean happen(PlannedFault candidate) {
        List<Boolean> over = jdbc.query(HAPPEN, (row, number) -> row.getBoolean(1), Long.parseLong(candidate.id()));
        if (over.contains(true)) {
            shared.change(() -> {});
        }
        return !over.isEmpty();
    }

    @Override
    public void delay(PlannedFault fault) throws InterruptedException {
        long end =
                System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(fault.fault().drawDelay());
        long left = end - System.nanoTime();
        while (left > 0 && isThere(fault)) {
            TimeUnit.NANOSECONDS.sleep(Math.min(left, TimeUnit.MILLISECONDS.toNanos(LONGEST_SLEEP_MILLIS)));
            left = end - System.nanoTime();
        }
    }

    private boolean isThere(PlannedFault fault) {
        return queryForNumber(IS_THERE, Long.parseLong(fault.id())) > 0;
    }
}

package mx.andamio.storage;

import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/** Writes rows from several connections until the database goes away, and says which were confirmed. */
final class Writers {

    private Writers() {}

    static void prepare(DatabaseAccess access) throws SQLException {
        try (var owner = Folders.asOwner(access)) {
            Folders.execute(owner, "create table if not exists public.written (id bigint primary key)");
        }
    }

    /** Rows of one round, and the threads that write them. */
    record Round(Set<Long> confirmed, CountDownLatch enough, java.util.List<Thread> threads) {
        void awaitEnd() throws InterruptedException {
            for (var thread : threads) {
                thread.join();
            }
        }
    }

    static Round start(DatabaseAccess access, AtomicLong ids, int threads, int enough, LongConsumer confirmed) {
        var done = ConcurrentHashMap.<Long>newKeySet();
        var latch = new CountDownLatch(enough);
        var running = IntStream.range(0, threads)
                .mapToObj(_ -> Thread.ofPlatform()
                        .daemon()
                        .start(() -> write(access, ids, id -> {
                            done.add(id);
                            confirmed.accept(id);
                            latch.countDown();
                        })))
                .toList();
        return new Round(done, latch, running);
    }

    private static void write(DatabaseAccess access, AtomicLong ids, LongConsumer confirmed) {
        try (var owner = Folders.asOwner(access);
                var insert = owner.prepareStatement("insert into public.written values (?)")) {
            while (true) {
                var id = ids.incrementAndGet();
                insert.setLong(1, id);
                insert.executeUpdate();
                confirmed.accept(id);
            }
        } catch (SQLException e) {
            // The server is gone: that is how a round ends.
        }
    }

    static Set<Long> rows(DatabaseAccess access) throws SQLException {
        var rows = new TreeSet<Long>();
        try (var owner = Folders.asOwner(access);
                var statement = owner.createStatement();
                var found = statement.executeQuery("select id from public.written")) {
            while (found.next()) {
                rows.add(found.getLong(1));
            }
        }
        return rows;
    }
}

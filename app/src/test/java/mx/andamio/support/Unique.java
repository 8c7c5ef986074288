package mx.andamio.support;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Things that no other test of the installation has. */
public final class Unique {

    private static final int FIRST = 1000;
    private static final AtomicInteger NUMBERS = new AtomicInteger(FIRST);
    private static final LocalDate FIRST_DAY = LocalDate.of(2050, 1, 1);

    private Unique() {}

    public static int number() {
        return NUMBERS.incrementAndGet();
    }

    /** A word of letters only. */
    public static String word() {
        var letters = new StringBuilder("zz");
        for (var c :
                UUID.randomUUID().toString().replace("-", "").substring(0, 12).toCharArray()) {
            letters.append((char) ('a' + Character.digit(c, 16)));
        }
        return letters.toString();
    }

    /** A day that is at least ten days away from every other that was asked for, of whose month at least ten days follow. */
    public static LocalDate day() {
        var number = NUMBERS.incrementAndGet() - FIRST;
        // what a test says of nine days later is of the same year: a body numbers its sessions anew in the next one
        return FIRST_DAY.plusMonths(number / 2).plusDays(10L * (number % 2));
    }
}

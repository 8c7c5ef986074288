package mx.andamio.sheets.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.andamio.sheets.Field;
import mx.andamio.sheets.Said;
import mx.andamio.sheets.TableRead.MappedColumn;
import org.jspecify.annotations.Nullable;

/** Proposes what each column holds: by its heading, and by what stands below where headings leave it open. */
final class Columns {

    /** Less is no proposal. */
    private static final double LEAST = 0.4;

    /** How much what stands in the cells counts beside the heading. */
    private static final double CELLS = 0.5;

    /** Fields that the pack's own names show, whatever the heading. */
    private static final List<Field> TOLD_BY_CELLS = List.of(Field.ORGAN, Field.LINE);

    private static final double PLAIN = 0.6;
    private static final double UNNAMED = 0.5;

    /** One word of a field in a heading that nobody foresaw. */
    private static final double ONE_WORD = 0.55;

    /** Fields that nothing is checked by give way to the others. */
    private static final Set<Field> MINOR = EnumSet.of(Field.STATUS, Field.NOTES, Field.PROGRAMME);

    private static final double GIVES_WAY = 0.5;
    private static final double SURE = 0.8;
    private static final double NEARLY_ALL = 0.95;

    /** What is left of a heading that speaks of reports, checks, money or a part of the way. */
    private static final double BESIDE_THE_POINT = 0.5;

    /** How much being filled, and standing beside the others, counts where two columns could hold the same. */
    private static final double FILLED = 0.25;

    /** A key and an organ stand in every row: a key that few rows have is of another year or another office, and so few organs are hospitals. */
    private static final double ALWAYS_FILLED = 0.6;

    private static final double BESIDE = 0.25;

    /** Of a column of codes and one of names, the names are what people write and mistake. */
    private static final double NAMED = 0.5;

    private record Bid(Header.Column column, Field field, double heading, double fit, double score, double rank) {}

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");

    private Columns() {}

    /** Fields that a heading may announce, its row above read with it. */
    static Map<Field, Double> said(Header.Column column) {
        Map<Field, Double> own = dated(column.written(), Headings.of(column.written()));
        if (column.above().isEmpty()) {
            return own;
        }
        Map<Field, Double> said = new EnumMap<>(Field.class);
        own.forEach((field, score) -> said.merge(field, score, Math::max));
        if (Headings.isOther(column.written())) {
            return own;
        }
        Map<Field, Double> whole = Headings.of(column.whole());
        boolean exact = whole.values().stream().anyMatch(s -> s >= 1);
        whole.forEach((field, score) -> said.merge(field, exact ? score : score * 0.7, Math::max));
        return said;
    }

    /** "Acta de fecha": a date of no known kind whose heading speaks of signing. */
    private static Map<Field, Double> dated(String heading, Map<Field, Double> said) {
        boolean open = said.containsKey(Field.DEADLINE)
                && said.containsKey(Field.SIGNED_ON)
                && said.values().stream().allMatch(s -> s < PLAIN);
        return open && Stems.says(heading, Field.SIGNED_ON) ? Map.of(Field.SIGNED_ON, SURE) : said;
    }

    /** What a heading may announce, and what one of its words may, where the cells below are of its kind; less where it speaks of something else. */
    private static Map<Field, Double> heard(Header.Column column, Contents contents) {
        Map<Field, Double> heard = new EnumMap<>(Field.class);
        boolean known = Headings.known(column.written());
        double share = !known && Stems.saysOther(column.written()) ? BESIDE_THE_POINT : 1;
        said(column).forEach((field, score) -> heard.put(field, score * share));
        if (!known || heard.values().stream().allMatch(s -> s < SURE)) {
            Stems.of(column.written()).stream()
                    .filter(f -> !Headings.isOther(column.written()) && stands(column.index(), f, contents))
                    .forEach(f -> heard.merge(f, ONE_WORD, Math::max));
        }
        Set<Field> meant = Stems.of(column.written());
        if (!known && meant.contains(Field.BASELINE) && !meant.contains(Field.TARGET)) {
            heard.computeIfPresent(Field.TARGET, (f, score) -> score * BESIDE_THE_POINT);
        }
        int at = column.index();
        heard.computeIfPresent(
                Field.KEY, (f, score) -> !known && contents.distinct(at) < PLAIN ? score * BESIDE_THE_POINT : score);
        heard.computeIfPresent(
                Field.ORGAN_TYPE, (f, score) -> contents.fit(at, Field.ORGAN_TYPE) < LEAST ? null : score);
        return heard;
    }

    /** Whether what stands below is plainly of the kind that a word of the heading names. */
    private static boolean stands(int column, Field field, Contents contents) {
        boolean key = field == Field.KEY;
        return contents.filled(column) > (key ? NEARLY_ALL : UNNAMED)
                && contents.fit(column, field) > (key ? NEARLY_ALL : PLAIN)
                && !(key && contents.fit(column, Field.DEADLINE) > UNNAMED);
    }

    static List<MappedColumn> propose(Header header, Contents contents) {
        List<Bid> bids = new ArrayList<>();
        Set<Integer> beside = beside(header, contents);
        Rivals days = Rivals.ofDays(header, contents);
        Rivals organs = Rivals.ofOrgans(header, contents);
        for (Header.Column column : header.columns()) {
            Map<Field, Double> said = heard(column, contents);
            for (Field field : TOLD_BY_CELLS) {
                boolean named = field != Field.ORGAN || contents.lettered(column.index());
                boolean open = named && !Headings.isOther(column.written());
                if (open && contents.fit(column.index(), field) > PLAIN) {
                    said.merge(field, UNNAMED, Math::max);
                }
            }
            said.keySet().removeIf(field -> days.bars(column, field));
            said.forEach((field, heading) -> {
                double fit = contents.fit(column.index(), field);
                double score = heading + CELLS * (fit - 0.5);
                double filled = field == Field.KEY || field == Field.ORGAN ? ALWAYS_FILLED : FILLED;
                double among =
                        filled * contents.filled(column.index()) + (beside.contains(column.index()) ? BESIDE : 0);
                double named = field == Field.ORGAN && fit > PLAIN && contents.lettered(column.index()) ? NAMED : 0;
                double minor = MINOR.contains(field) ? GIVES_WAY : 0;
                double more = days.worth(column, field) + organs.worth(column, field) - minor;
                bids.add(new Bid(column, field, heading, fit, score, score + among + named + more));
            });
        }
        bids.sort(Comparator.comparingDouble(Bid::rank)
                .thenComparingInt(b -> year(b.column().written()))
                .reversed()
                .thenComparingInt(b -> b.column().index()));
        Map<Integer, Bid> taken = new HashMap<>();
        Set<Field> given = EnumSet.noneOf(Field.class);
        Set<Integer> used = new HashSet<>();
        for (Bid bid : bids) {
            boolean free = !used.contains(bid.column().index()) && !given.contains(bid.field());
            boolean hospital = bid.field() == Field.HOSPITAL;
            if (free && bid.score() >= LEAST && !hospital) {
                taken.put(bid.column().index(), bid);
                given.add(bid.field());
                used.add(bid.column().index());
            }
        }
        hospital(bids, taken, given, used);
        if (!given.contains(Field.DEADLINE)) {
            byCells(header, contents, days, Field.DEADLINE, taken);
        }
        if (!given.contains(Field.TEXT)) {
            byCells(header, contents, days, Field.TEXT, taken);
        }
        return header.columns().stream()
                .map(c -> mapped(c, taken.get(c.index())))
                .toList();
    }

    /** Columns of the table itself: a list of organs or units that somebody keeps to its right stands behind an empty column. */
    private static Set<Integer> beside(Header header, Contents contents) {
        Set<Integer> best = Set.of();
        Set<Integer> run = new HashSet<>();
        int most = 0;
        int before = -1;
        for (Header.Column c : header.columns()) {
            boolean empty = c.written().isEmpty() && contents.filled(c.index()) == 0;
            if (empty || c.index() > before + 1) {
                run = new HashSet<>();
            }
            before = c.index();
            if (!empty) {
                run.add(c.index());
            }
            if (run.size() > most) {
                most = run.size();
                best = run;
            }
        }
        return best;
    }

    /** A heading that nobody foresaw over cells that are plainly of one kind; of several the one with the longest cells. */
    private static void byCells(Header header, Contents contents, Rivals days, Field field, Map<Integer, Bid> taken) {
        Header.Column best = null;
        for (Header.Column c : header.columns()) {
            boolean open = !taken.containsKey(c.index()) && !Headings.isOther(c.written()) && !days.bars(c, field);
            boolean own = field != Field.TEXT || contents.distinct(c.index()) > PLAIN;
            boolean signing = field == Field.DEADLINE && Stems.says(c.written(), Field.SIGNED_ON);
            boolean fits = open && own && !signing && contents.fit(c.index(), field) > SURE;
            if (fits && (best == null || contents.length(c.index()) > contents.length(best.index()))) {
                best = c;
            }
        }
        if (best != null) {
            double fit = contents.fit(best.index(), field);
            taken.put(best.index(), new Bid(best, field, 0, fit, CELLS * fit, CELLS * fit));
        }
    }

    /** A column of hospitals is a second column of organs only beside a first. */
    private static void hospital(List<Bid> bids, Map<Integer, Bid> taken, Set<Field> given, Set<Integer> used) {
        for (Bid bid : bids) {
            boolean second = bid.field() == Field.HOSPITAL && given.contains(Field.ORGAN);
            if (second && !used.contains(bid.column().index()) && !given.contains(Field.HOSPITAL)) {
                taken.put(bid.column().index(), bid);
                given.add(Field.HOSPITAL);
            }
        }
    }

    /** Of "Meta 2025" and "Meta 2026" the later one is what is owed. */
    static int year(String heading) {
        Matcher m = YEAR.matcher(heading);
        return m.find() ? Integer.parseInt(m.group()) : 0;
    }

    private static MappedColumn mapped(Header.Column column, @Nullable Bid bid) {
        if (bid == null) {
            return new MappedColumn(column.index(), column.written(), null, 0, Said.of("mapping.none"));
        }
        double score = Math.max(0, Math.min(1, bid.score()));
        String share = Long.toString(Math.round(bid.fit() * 100));
        Said reason = bid.heading() >= 1
                ? Said.of("mapping.heading", column.whole().replaceAll("\\s+", " "))
                : Said.of("mapping.cells", column.whole().replaceAll("\\s+", " "), share);
        return new MappedColumn(column.index(), column.written(), bid.field(), Math.round(score * 100) / 100.0, reason);
    }
}

package mx.andamio.pack.loading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mx.andamio.pack.Membership;
import mx.andamio.pack.OrganType;
import org.jspecify.annotations.Nullable;

/** Who belongs to a body, as its entry says it. */
final class MemberBlock {

    private MemberBlock() {}

    static Membership of(Entry member) {
        String of = member.textOrNull("of");
        return new Membership(
                member.textOrNull("post"),
                member.textOrNull("suffix"),
                of == null ? null : OrganType.valueOf(of),
                member.textOrNull("sector"),
                !member.has("votes") || member.flag("votes"),
                day(member, "from"),
                day(member, "to"));
    }

    private static @Nullable LocalDate day(Entry member, String key) {
        String day = member.textOrNull(key);
        return day == null ? null : LocalDate.parse(day);
    }

    static void check(Entry body, Map<String, OrganType> organs, Resources resources, Faults faults) {
        List<String> sectors = body.entries("sectors").stream()
                .map(sector -> sector.textOrNull("code"))
                .toList();
        for (Entry member : body.entries("members")) {
            checkForm(member, faults);
            checkSuffix(member, organs, resources, faults);
            String sector = member.textOrNull("sector");
            if (sector != null && !sectors.contains(sector)) {
                faults.at(place(member, "sector"), FaultCode.UNKNOWN_REFERENCE, sector, "sectors");
            }
            checkDays(member, faults);
        }
    }

    private static void checkForm(Entry member, Faults faults) {
        boolean one = member.has("post") && !member.has("suffix") && !member.has("of");
        boolean ofEach = !member.has("post") && member.has("suffix") && member.has("of");
        if (!one && !ofEach) {
            Faults.Place place = new Faults.Place(BodyFile.FILE, member.line(), "/members");
            faults.at(place, FaultCode.ONE_OF, "", "post; suffix + of");
        }
    }

    /** An ending that no organ of the type has would seat nobody, without a word. Organs of a type need not all have the post. */
    private static void checkSuffix(Entry member, Map<String, OrganType> organs, Resources resources, Faults faults) {
        String suffix = member.textOrNull("suffix");
        String of = member.textOrNull("of");
        if (suffix == null || of == null) {
            return;
        }
        List<String> posts = organs.entrySet().stream()
                .filter(organ -> organ.getValue().name().equals(of))
                .map(organ -> organ.getKey() + "-" + suffix)
                .toList();
        if (!posts.isEmpty() && posts.stream().noneMatch(post -> resources.mayHave(Resources.POSTS, "code", post))) {
            faults.at(place(member, "suffix"), FaultCode.UNKNOWN_REFERENCE, suffix, Resources.POSTS);
        }
    }

    private static void checkDays(Entry member, Faults faults) {
        String from = member.textOrNull("from");
        String to = member.textOrNull("to");
        if (from == null || to == null || !CellRule.isDate(from) || !CellRule.isDate(to)) {
            return;
        }
        if (LocalDate.parse(to).isBefore(LocalDate.parse(from))) {
            faults.at(place(member, "to"), FaultCode.OUT_OF_RANGE, to, from + " … ");
        }
    }

    private static Faults.Place place(Entry member, String key) {
        return new Faults.Place(BodyFile.FILE, member.line(key), "/members/" + key);
    }
}

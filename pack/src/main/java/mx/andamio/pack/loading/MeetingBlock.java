package mx.andamio.pack.loading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import mx.andamio.pack.ActPaper;
import mx.andamio.pack.MeetingRules;
import mx.andamio.pack.OrganType;
import mx.andamio.pack.Quorum;
import mx.andamio.pack.Share;
import org.jspecify.annotations.Nullable;

/** How a body meets, as its entry says it. */
final class MeetingBlock {

    /** A part of the members, which the form of the schema lets be more than all of them. */
    private static final Pattern PART = Pattern.compile("(more than|at least) ([0-9]{1,4})/([1-9][0-9]{0,3})");

    private MeetingBlock() {}

    static MeetingRules of(Entry body) {
        return new MeetingRules(
                body.textOrNull("chair"),
                body.textOrNull("secretary"),
                body.entries("members").stream().map(MemberBlock::of).toList(),
                body.has("quorum") ? quorum(body.entry("quorum")) : null,
                body.has("deputies") ? body.flag("deputies") : null,
                body.has("names_people") ? body.flag("names_people") : null,
                body.has("approved_by_sectors") ? body.flag("approved_by_sectors") : null,
                body.has("act") ? paper(body.entry("act")) : null,
                noticeDays(body));
    }

    private static ActPaper paper(Entry act) {
        return new ActPaper(
                ActPaper.Kind.valueOf(act.text("kind").toUpperCase(Locale.ROOT)),
                act.texts("signers").stream()
                        .map(one -> ActPaper.Signer.valueOf(one.toUpperCase(Locale.ROOT)))
                        .toList(),
                ActPaper.Level.valueOf(act.text("level").toUpperCase(Locale.ROOT)));
    }

    private static Quorum quorum(Entry quorum) {
        return new Quorum(
                call(quorum.entry("first_call")),
                quorum.has("second_call") ? call(quorum.entry("second_call")) : null,
                quorum.entries("items").stream()
                        .map(item -> new Quorum.OfItem(item.text("business"), call(item)))
                        .toList());
    }

    private static Quorum.Call call(Entry call) {
        String eachSector = call.textOrNull("each_sector");
        return new Quorum.Call(
                share(call.text("members")),
                eachSector == null ? null : share(eachSector),
                call.integerOrNull("after_minutes"));
    }

    private static Share share(String text) {
        return Share.parse(text).orElseThrow(() -> new IllegalArgumentException("no share: " + text));
    }

    private static Map<String, Integer> noticeDays(Entry body) {
        Map<String, Integer> days = new LinkedHashMap<>();
        for (Entry notice : body.entries("notice_days")) {
            days.put(notice.text("series"), Integer.valueOf(notice.text("days")));
        }
        return days;
    }

    /** Each text has its form by the schema, and posts are found by it; this is the rest. */
    static void check(Entry body, Map<String, OrganType> organs, Resources resources, Faults faults) {
        MemberBlock.check(body, organs, resources, faults);
        Entry quorum = body.entry("quorum");
        checkShares(quorum.entry("first_call"), "/quorum/first_call/", faults);
        checkShares(quorum.entry("second_call"), "/quorum/second_call/", faults);
        List<String> business = yearlyBusiness(body);
        for (Entry item : quorum.entries("items")) {
            checkShares(item, "/quorum/items/", faults);
            String code = item.textOrNull("business");
            if (code != null && !business.contains(code)) {
                faults.at(
                        new Faults.Place(BodyFile.FILE, item.line("business"), "/quorum/items/business"),
                        FaultCode.UNKNOWN_REFERENCE,
                        code,
                        "yearly_business");
            }
        }
    }

    private static List<String> yearlyBusiness(Entry body) {
        return body.entries("line_sets").stream()
                .filter(set -> "yearly_business".equals(set.textOrNull("kind")))
                .flatMap(set -> set.entries("lines").stream())
                .map(line -> line.textOrNull("code"))
                .toList();
    }

    private static void checkShares(Entry call, String path, Faults faults) {
        for (String key : List.of("members", "each_sector")) {
            String range = exceeded(call.textOrNull(key));
            if (range != null) {
                Faults.Place place = new Faults.Place(BodyFile.FILE, call.line(key), path + key);
                faults.at(place, FaultCode.OUT_OF_RANGE, call.text(key), range);
            }
        }
    }

    /** The range of a part that could never be met, else null. */
    private static @Nullable String exceeded(@Nullable String text) {
        var part = PART.matcher(text == null ? "" : text);
        if (!part.matches() || Share.parse(part.group()).isPresent()) {
            return null;
        }
        int of = Integer.parseInt(part.group(3));
        int most = part.group(1).equals("more than") ? of - 1 : of;
        return "0/%d … %d/%d".formatted(of, most, of);
    }
}

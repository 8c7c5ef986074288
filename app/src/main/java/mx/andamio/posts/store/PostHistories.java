package mx.andamio.posts.store;

import static mx.andamio.posts.db.Tables.APPOINTMENT;
import static mx.andamio.posts.db.Tables.SEEN;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.posts.Appointment;
import mx.andamio.posts.AppointmentId;
import mx.andamio.posts.AppointmentProcess;
import mx.andamio.posts.PostHistory;
import mx.andamio.posts.Seen;
import mx.andamio.posts.Term;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Reads what is known of the holders of posts. */
final class PostHistories {

    private final DSLContext database;
    private final Directory directory;

    PostHistories(DSLContext database, Directory directory) {
        this.database = database;
        this.directory = directory;
    }

    PostHistory of(OrganPost post) {
        return of(List.of(post)).getFirst();
    }

    /** In the order of {@code posts}, with a fixed number of queries. */
    List<PostHistory> of(List<OrganPost> posts) {
        var codes = posts.stream().map(OrganPost::code).toList();
        Map<String, List<Appointment>> appointments =
                database
                        .selectFrom(APPOINTMENT)
                        .where(APPOINTMENT.POST.in(codes))
                        .fetch(PostHistories::appointment)
                        .stream()
                        .collect(Collectors.groupingBy(Appointment::post));
        Map<String, List<Seen>> papers = database.selectFrom(SEEN)
                .where(SEEN.POST.in(codes))
                .fetchGroups(row -> row.get(SEEN.POST), PostHistories::seen);
        Map<String, List<Seen>> known = directory.sightingsIn(codes).stream()
                .collect(Collectors.groupingBy(
                        sighting -> String.valueOf(sighting.postCode()),
                        Collectors.mapping(
                                sighting -> Seen.ofPack(
                                        sighting.person(), sighting.post(), sighting.seenOn(), sighting.source()),
                                Collectors.toList())));
        return posts.stream()
                .map(post -> new PostHistory(
                        post,
                        appointments.getOrDefault(post.code(), List.of()),
                        together(
                                known.getOrDefault(post.code(), List.of()),
                                papers.getOrDefault(post.code(), List.of()))))
                .toList();
    }

    List<Appointment> appointments(String post) {
        return database.selectFrom(APPOINTMENT).where(APPOINTMENT.POST.eq(post)).fetch(PostHistories::appointment);
    }

    /** What the pack knows of a paper is not said twice once the paper itself is registered. */
    private static List<Seen> together(List<Seen> known, List<Seen> papers) {
        var kept = known.stream()
                .filter(one -> papers.stream()
                        .noneMatch(paper -> paper.isOn(one.from())
                                && one.isOn(paper.from())
                                && paper.source().equals(one.source())));
        return Stream.concat(kept, papers.stream()).toList();
    }

    private static Appointment appointment(Record row) {
        return new Appointment(
                new AppointmentId(row.get(APPOINTMENT.ID)),
                row.get(APPOINTMENT.POST),
                row.get(APPOINTMENT.PERSON),
                new Term(row.get(APPOINTMENT.BEGINS), row.get(APPOINTMENT.ENDS)),
                AppointmentProcess.valueOf(row.get(APPOINTMENT.PROCESS)),
                row.get(APPOINTMENT.INSTRUMENT),
                row.get(APPOINTMENT.SOURCE),
                row.get(APPOINTMENT.SIMULATED),
                row.get(APPOINTMENT.RECORDED_AT).toInstant(),
                row.get(APPOINTMENT.RECORDED_BY),
                row.get(APPOINTMENT.WITHDRAWN_WHY));
    }

    private static Seen seen(Record row) {
        return new Seen(
                row.get(SEEN.PERSON),
                row.get(SEEN.ROLE),
                row.get(SEEN.DAY),
                row.get(SEEN.DAY),
                row.get(SEEN.SOURCE),
                row.get(SEEN.PAPER_ID),
                row.get(SEEN.SIMULATED));
    }
}

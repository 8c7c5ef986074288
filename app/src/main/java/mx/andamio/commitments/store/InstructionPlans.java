package mx.andamio.commitments.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.andamio.commitments.Audiences;
import mx.andamio.commitments.Instructing.Part;
import mx.andamio.commitments.Instructing.Plan;
import mx.andamio.commitments.Instruction;
import mx.andamio.commitments.NewInstruction;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.life.Admission;
import mx.andamio.commitments.life.Aim;
import mx.andamio.commitments.life.Instructed;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Terms;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.posts.Posts;
import mx.andamio.register.Reason;
import mx.andamio.sessions.Sessions;
import org.springframework.stereotype.Component;

/** What would come of an instruction: a part for each post. */
@Component
class InstructionPlans {

    private final Audiences audiences;
    private final Directory directory;
    private final Posts posts;
    private final Sessions sessions;

    InstructionPlans(Audiences audiences, Directory directory, Posts posts, Sessions sessions) {
        this.audiences = audiences;
        this.directory = directory;
        this.posts = posts;
        this.sessions = sessions;
    }

    /** Refused as {@link mx.andamio.commitments.Instructing#plan}. */
    Ruling<Plan> plan(NewInstruction asked, LocalDate today) {
        return wrong(asked)
                .<Ruling<Plan>>map(Ruling.Refused::new)
                .orElseGet(() -> addressees(asked, today)
                        .then(to -> own(asked.own(), to).then(own -> parts(asked.what(), to, own, today))));
    }

    private Optional<Reason> wrong(NewInstruction asked) {
        if (asked.what().text().length() > Instruction.LONGEST_TEXT) {
            return reason("instruction.text", Integer.toString(Instruction.LONGEST_TEXT));
        }
        var folio = asked.folio();
        if (folio != null && folio.length() > Instruction.LONGEST_FOLIO) {
            return reason("instruction.folio_long", Integer.toString(Instruction.LONGEST_FOLIO));
        }
        if (directory.post(asked.issuer()).isEmpty()) {
            return reason("instruction.issuer", asked.issuer());
        }
        if (asked.what().origin() instanceof Origin.SessionItem item
                && sessions.session(item.session()).isEmpty()) {
            return reason("instruction.session");
        }
        var verifier = asked.what().verifier();
        return verifier != null && directory.post(verifier).isEmpty()
                ? reason("commitment.post", verifier)
                : Optional.empty();
    }

    private static Optional<Reason> reason(String code, String... parameters) {
        return Optional.of(Reason.of(code, Reason.Kind.USER, parameters));
    }

    /** Of the group or set first, then those named beside it; each post once. */
    private Ruling<List<OrganPost>> addressees(NewInstruction asked, LocalDate day) {
        return audience(asked, day)
                .then(all -> audiences.posts(asked.members(), day).then(more -> {
                    var each = new LinkedHashMap<String, OrganPost>();
                    all.forEach(post -> each.put(post.code(), post));
                    more.forEach(post -> each.put(post.code(), post));
                    return each.isEmpty()
                            ? Ruling.refused("instruction.nobody")
                            : Ruling.granted(List.copyOf(each.values()));
                }));
    }

    private Ruling<List<OrganPost>> audience(NewInstruction asked, LocalDate day) {
        var code = asked.audience();
        if (code == null) {
            return Ruling.granted(List.of());
        }
        return audiences
                .audience(code)
                .map(audience -> audiences.posts(audience, day))
                .orElseGet(() -> Ruling.refused("audience.unknown", code));
    }

    /** Own numbers by code of post, however they were named. */
    private static Ruling<Map<String, Aim.Own>> own(Map<String, Aim.Own> named, List<OrganPost> to) {
        var own = new HashMap<String, Aim.Own>();
        for (var entry : named.entrySet()) {
            var posts = to.stream()
                    .filter(post ->
                            entry.getKey().equals(post.code()) || entry.getKey().equals(post.organ()))
                    .toList();
            if (posts.isEmpty()) {
                return Ruling.refused("instruction.own", entry.getKey());
            }
            posts.forEach(post -> own.put(post.code(), entry.getValue()));
        }
        return Ruling.granted(own);
    }

    private Ruling<Plan> parts(Instructed what, List<OrganPost> to, Map<String, Aim.Own> own, LocalDate today) {
        if (what.aim().due().isBefore(today)) {
            return Ruling.refused("instruction.due_past", what.aim().due().toString());
        }
        var parts = new ArrayList<Part>();
        for (var post : to) {
            switch (what.terms(post.code(), today, own.get(post.code()))) {
                case Ruling.Refused<Terms>(var reason) -> {
                    return new Ruling.Refused<>(reason);
                }
                case Ruling.Granted<Terms>(var terms) ->
                    parts.add(new Part(post, terms, Admission.of(terms, List.of())));
            }
        }
        return Ruling.granted(new Plan(parts, posts.vacant(to)));
    }
}

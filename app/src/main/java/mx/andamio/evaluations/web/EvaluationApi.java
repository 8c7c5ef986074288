package mx.andamio.evaluations.web;

import java.util.List;
import mx.andamio.evaluations.Evaluations;
import mx.andamio.evaluations.Scheme;
import mx.andamio.evaluations.web.EvaluationJson.OrganOut;
import mx.andamio.evaluations.web.EvaluationJson.SchemeOut;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Slice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Evaluations for programs. Organs come by code, in no order of merit. */
@RestController
@RequestMapping("/api/v1/evaluations")
class EvaluationApi {

    private final Evaluations evaluations;

    EvaluationApi(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @GetMapping
    @Allowed(Permission.READ)
    Slice<SchemeOut> schemes(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return Slice.of(evaluations.schemes().stream().map(this::out).toList(), page, size);
    }

    @GetMapping("/{scheme}")
    @Allowed(Permission.READ)
    SchemeOut scheme(@PathVariable String scheme) {
        return out(evaluations.scheme(scheme).orElseThrow(NotHere::new));
    }

    private SchemeOut out(Scheme scheme) {
        return SchemeOut.of(scheme, evaluations.periods(scheme.code()));
    }

    @GetMapping("/{scheme}/periods/{period}")
    @Allowed(Permission.READ)
    Slice<OrganOut> period(
            @PathVariable String scheme,
            @PathVariable String period,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        if (evaluations.periods(scheme).stream().noneMatch(one -> one.code().equals(period))) {
            throw new NotHere();
        }
        return Slice.of(
                evaluations.of(scheme, period).stream().map(OrganOut::of).toList(), page, size);
    }

    /** Of one organ, the first period ahead. */
    @GetMapping("/{scheme}/organs/{organ}")
    @Allowed(Permission.READ)
    List<OrganOut> organ(@PathVariable String scheme, @PathVariable String organ) {
        var trajectory = evaluations.trajectory(scheme, organ);
        if (trajectory.isEmpty()) {
            throw new NotHere();
        }
        return trajectory.stream().map(OrganOut::of).toList();
    }
}

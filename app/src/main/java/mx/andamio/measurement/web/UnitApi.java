package mx.andamio.measurement.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.measurement.Units;
import mx.andamio.measurement.Units.Unit;
import mx.andamio.measurement.UnitsCsv;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.pages.Slice;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Medical units, for programs. */
@RestController
@RequestMapping("/api/v1/units")
class UnitApi {

    private final Units units;
    private final Pages pages;

    UnitApi(Units units, Pages pages) {
        this.units = units;
        this.pages = pages;
    }

    /**
     * A time of a unit.
     *
     * @param to null while it lasts
     */
    record UnitOut(
            String code,
            String name,
            String organ,
            String kind,
            LocalDate from,
            @Nullable LocalDate to,
            boolean simulated) {

        static UnitOut of(Unit one) {
            return new UnitOut(one.code(), one.name(), one.organ(), one.kind(), one.from(), one.to(), one.simulated());
        }
    }

    /** @param times lines that were loaded */
    record Loaded(int times) {}

    /** By code, each as often as it has times. */
    @GetMapping
    @Allowed(Permission.READ)
    Slice<UnitOut> all(
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        return Slice.of(
                units.all().stream()
                        .filter(one -> organ.isEmpty() || one.organ().equals(organ))
                        .map(UnitOut::of)
                        .toList(),
                page,
                size);
    }

    /** Makes the list of the body the units. */
    @PutMapping(consumes = {MediaType.APPLICATION_OCTET_STREAM_VALUE, "text/csv"})
    @Allowed(Permission.LOAD_PACK)
    ResponseEntity<?> load(@Does("measurement.units.load") Command command, HttpServletRequest request)
            throws IOException {
        return switch (UnitListPages.load(units, command, UnitsCsv.read(request.getInputStream()))) {
            case Outcome.Done(var times) -> ResponseEntity.ok(new Loaded(Integer.parseInt(times)));
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
        };
    }
}

package mx.andamio.measurement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Permission;
import mx.andamio.measurement.Deliveries;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.SignOffs;
import mx.andamio.measurement.SignOffs.Month;
import mx.andamio.measurement.SignOffs.State;
import mx.andamio.measurement.web.SignOffViews.Line;
import mx.andamio.measurement.web.SignOffViews.ListView;
import mx.andamio.measurement.web.SignOffViews.OneView;
import mx.andamio.measurement.web.SignOffViews.Row;
import mx.andamio.measurement.web.SignOffViews.Step;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.pages.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What pages tell of signed months. */
@Component
class SignedMonths {

    private final Pages pages;
    private final Indicators indicators;
    private final SignOffs signOffs;
    private final Deliveries deliveries;
    private final Directory directory;

    SignedMonths(Pages pages, Indicators indicators, SignOffs signOffs, Deliveries deliveries, Directory directory) {
        this.pages = pages;
        this.indicators = indicators;
        this.signOffs = signOffs;
        this.deliveries = deliveries;
        this.directory = directory;
    }

    ListView list(Asker who, boolean mine) {
        var today = pages.words().today();
        var months = signOffs.months(indicators.datasets(), today.minusMonths(SignOffs.MONTHS), today);
        var waiting = months.stream().filter(one -> isTurnOf(who, one)).count();
        var byDataset = months.stream()
                .filter(one -> one.state() != State.EMPTY)
                .filter(one -> !mine || isTurnOf(who, one))
                .collect(Collectors.groupingBy(Month::dataset));
        var rows = indicators.datasets().stream()
                .filter(one ->
                        mine ? byDataset.containsKey(one) : !one.signedBy().isEmpty())
                .map(one -> new Row(
                        one, one.signedBy().stream().map(this::post).toList(), byDataset.getOrDefault(one, List.of())))
                .toList();
        return new ListView(rows, mine, waiting);
    }

    private static boolean isTurnOf(Asker who, Month month) {
        return who.may(Permission.SIGN_OFF) && who.post() != null && who.post().equals(month.next());
    }

    private String post(String code) {
        return directory.post(code).map(OrganPost::name).orElse(code);
    }

    OneView one(Asker who, Dataset dataset, LocalDate month, @Nullable String refused, String typed) {
        var detail = signOffs.month(dataset, month);
        var steps = dataset.signedBy();
        var editions = indicators.of(dataset).stream().collect(Collectors.toMap(Indicator::key, Function.identity()));
        return new OneView(
                detail,
                steps.stream()
                        .map(code -> new Step(
                                code,
                                post(code),
                                detail.signatures().stream()
                                        .filter(one -> one.step() == steps.indexOf(code) + 1)
                                        .findFirst()
                                        .orElse(null)))
                        .toList(),
                detail.figures().stream()
                        .map(now -> new Line(
                                Objects.requireNonNull(editions.get(now.indicator())), now, detail.signed(now)))
                        .toList(),
                deliveries.named(detail.deliveries()),
                directory.postNames(),
                isTurnOf(who, detail.month()) && !detail.isBehind(),
                who.may(Permission.SIGN_OFF)
                        && who.actsFor().filter(steps::contains).isPresent()
                        && !detail.signatures().isEmpty(),
                refused,
                typed);
    }
}

package mx.andamio.measures.trino;

import java.util.List;
import java.util.stream.Collectors;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.engine.MeasureEngine;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.engine.Place;
import mx.andamio.measures.engine.Question;
import mx.andamio.measures.engine.QuestionSql;
import mx.andamio.measures.engine.QuestionSql.Days;
import mx.andamio.measures.lake.Lake;
import org.jooq.SQLDialect;

/**
 * Asks the files of a lake by a cluster. The table of a dataset has all of its files, the question names those that count: what the manifest says when it is asked, be there
 * what may in the folder. Nothing in the cluster has to be changed when a delivery comes.
 */
public final class TrinoEngine implements MeasureEngine {

    private static final String NO_PLACES =
            "(select cast(null as varchar) as organ, cast(null as varchar) as parent, cast(null as varchar) as region, cast(null as date) as valid_from, cast(null as date) as valid_to where false)";

    private final Lake lake;
    private final String places;
    private final TrinoCluster cluster;
    private final LakeCopy copy;

    /**
     * @param lake whose manifests say what counts; the cluster sees the same files at its location
     * @param places where units belong
     * @param cluster not closed with the engine, as others may be made of it
     * @param copy asked for the files of each question first
     */
    public TrinoEngine(Lake lake, List<Place> places, TrinoCluster cluster, LakeCopy copy) {
        this.lake = lake;
        this.places = places.isEmpty() ? NO_PLACES : places(places);
        this.cluster = cluster;
        this.copy = copy;
    }

    @Override
    public List<Measurement> measure(Question question) throws EngineFailure {
        var days = QuestionSql.days(question);
        if (days.isEmpty()) {
            return List.of();
        }
        var asked = new QuestionSql(question, rows(question.indicator().dataset(), days.get()), places);
        return cluster.ask(asked.text(SQLDialect.TRINO)).stream()
                .map(asked::measurement)
                .toList();
    }

    private String rows(Dataset dataset, Days days) throws EngineFailure {
        var files = lake.files(dataset, days.first(), days.last());
        if (files.isEmpty()) {
            return nothing(dataset);
        }
        var table = new TrinoTable(dataset, cluster.location());
        var names = files.stream()
                .map(file -> lake.folder(dataset).relativize(file).toString())
                .toList();
        copy.bring(lake, dataset, names);
        cluster.prepare(table, names);
        return table.rows(names);
    }

    private static String nothing(Dataset dataset) {
        return dataset.columns().stream()
                .map(column -> "cast(null as " + TrinoTable.type(column) + ") as \"" + column.name() + '"')
                .collect(Collectors.joining(
                        ", ",
                        "(select cast(null as varchar) as organ, cast(null as varchar) as month, ",
                        " where false)"));
    }

    private static String places(List<Place> places) {
        return places.stream()
                .map(Place::sql)
                .collect(Collectors.joining(
                        ", ", "(select * from (values ", ") as p (organ, parent, region, valid_from, valid_to))"));
    }

    @Override
    public void close() {
        // connections last as long as their question
    }
}

package mx.andamio.measurement.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mx.andamio.directory.Directory;
import mx.andamio.measurement.Units;
import mx.andamio.measures.engine.Question;
import mx.andamio.pack.Organ;
import mx.andamio.pages.Words;
import org.springframework.stereotype.Component;

/** What codes of organs and units name. */
@Component
class Places {

    private final Directory directory;
    private final Units units;

    Places(Directory directory, Units units) {
        this.directory = directory;
        this.units = units;
    }

    /** Whom a code names: all together, those of nobody, an organ, a unit. */
    Optional<String> name(String code, Words words) {
        return switch (code) {
            case Question.EVERYONE -> Optional.of(words.text("indicator.nation"));
            case Question.NOBODY -> Optional.of(words.text("indicator.nobody"));
            default ->
                directory
                        .organ(code)
                        .map(Organ::name)
                        .or(() -> units.on(code, words.today()).map(Units.Unit::name));
        };
    }

    /** Of all that there are, in two statements; units as they are called on a day. */
    Map<String, String> names(LocalDate day, Words words) {
        var names = new HashMap<String, String>();
        units.on(day).forEach(one -> names.put(one.code(), one.name()));
        directory.all().forEach(one -> names.put(one.code(), one.name()));
        names.put(Question.EVERYONE, words.text("indicator.nation"));
        names.put(Question.NOBODY, words.text("indicator.nobody"));
        return names;
    }
}

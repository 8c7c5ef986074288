package mx.andamio.posts;

import static mx.andamio.support.Bulletin.aBulletin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import mx.andamio.library.PaperId;
import mx.andamio.register.Outcome;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InstallationTest
class SightingsTest {

    @Autowired
    Posts posts;

    @Autowired
    Desk desk;

    @Test
    void aRegisteredPaperShowsItsPeopleInTheirPosts() {
        var day = Unique.day();
        var paper = desk.registered(aBulletin()
                .meeting("Reunión " + Unique.word(), 3, null)
                .day(day)
                .present("Ana Ruiz Paz", "Titular", "Guanajuato")
                .present("Luis Gil Mora", "Jefe de Servicios de Prestaciones Médicas", "Guanajuato")
                .mentioned("Eva Cruz Lara"));

        assertThat(seen("11-HEAD", paper)).singleElement().satisfies(seen -> {
            assertThat(seen.person()).isEqualTo("Ana Ruiz Paz");
            assertThat(seen.isOn(day)).isTrue();
        });
        assertThat(seen("11-JSPM", paper)).extracting(Seen::person).containsExactly("Luis Gil Mora");
    }

    @Test
    void registeringAgainShowsThemOnce() {
        var paper = desk.registered(aBulletin()
                .meeting("Reunión " + Unique.word(), 3, null)
                .day(Unique.day())
                .present("Ana Ruiz Paz", "Titular", "Guanajuato"));

        assertThat(desk.register(paper)).isEqualTo(Outcome.done(paper));

        assertThat(seen("11-HEAD", paper)).hasSize(1);
    }

    @Test
    void aRoleThatNamesNoPostShowsNobody() {
        var before = posts.history("12-HEAD").orElseThrow().seen();

        desk.registered(aBulletin()
                .meeting("Reunión " + Unique.word(), 3, null)
                .day(Unique.day())
                .present("Ana Ruiz Paz", "Gobernadora", "Guerrero")
                .present("Luis Gil Mora", "Director", "Un hospital que no existe"));

        assertThat(posts.history("12-HEAD").orElseThrow().seen()).isEqualTo(before);
    }

    @Test
    void whatThePackKnowsIsShown() {
        assertThat(posts.history("DG").orElseThrow().seen())
                .filteredOn(seen -> seen.paper() == null)
                .extracting(Seen::person, Seen::source)
                .contains(tuple("Zoé Robledo", "217/2024"));
    }

    private List<Seen> seen(String post, PaperId paper) {
        return posts.history(post).orElseThrow().seen().stream()
                .filter(seen -> Objects.equals(seen.paper(), paper.value()))
                .toList();
    }
}

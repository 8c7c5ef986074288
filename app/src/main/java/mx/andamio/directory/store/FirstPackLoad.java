package mx.andamio.directory.store;

import static mx.andamio.directory.db.Tables.ORGAN;

import mx.andamio.directory.FaultyPack;
import mx.andamio.directory.PackLoads;
import mx.andamio.directory.PackLoads.Comparison;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Loads the pack into an empty directory at the first start. Later a different pack waits until an administrator has seen what it
 * would change.
 */
@Component
class FirstPackLoad {

    private static final Logger LOG = LoggerFactory.getLogger(FirstPackLoad.class);

    private final DSLContext database;
    private final PackLoads loads;

    FirstPackLoad(DSLContext database, PackLoads loads) {
        this.database = database;
        this.loads = loads;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(10)
    void load() {
        switch (loads.compareAtStart()) {
            case Comparison.Faulty faulty -> throw new FaultyPack(faulty.folder(), faulty.faults());
            case Comparison.Sound sound -> load(sound);
        }
    }

    private void load(Comparison.Sound sound) {
        if (!database.fetchExists(ORGAN)) {
            loads.loadAtStart(Command.bySystem(Actor.PACK, "directory.pack.load"));
        } else if (!sound.changes().isEmpty()) {
            LOG.warn(
                    "El paquete de {} trae {} cambios: revíselos en la página «Paquete de la institución»",
                    sound.folder(),
                    sound.changes().size());
        }
    }
}

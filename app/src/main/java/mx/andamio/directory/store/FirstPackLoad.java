package mx.andamio.directory.store;

import static mx.andamio.directory.db.Tables.ORGAN;

import mx.andamio.directory.PackLoads;
import mx.andamio.directory.PackLoads.Comparison;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
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
        if (database.fetchExists(ORGAN)) {
            tellWhatDiffers();
            return;
        }
        var outcome = loads.load(Command.bySystem(Actor.PACK, "directory.pack.load"));
        if (outcome instanceof Outcome.Refused refused) {
            LOG.error(
                    "Paquete rechazado, no se cargó nada: {}",
                    String.join(" ", refused.reason().parameters()));
        }
    }

    private void tellWhatDiffers() {
        switch (loads.compare()) {
            case Comparison.Faulty faulty ->
                LOG.warn(
                        "El paquete de {} tiene {} fallas; sigue lo cargado antes",
                        faulty.folder(),
                        faulty.faults().size());
            case Comparison.Sound sound -> {
                if (!sound.changes().isEmpty()) {
                    LOG.warn(
                            "El paquete de {} trae {} cambios por revisar",
                            sound.folder(),
                            sound.changes().size());
                }
            }
        }
    }
}

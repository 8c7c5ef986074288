package mx.andamio.meetings.store;

import mx.andamio.meetings.KeptAgenda;
import mx.andamio.meetings.Room.Sitting;
import mx.andamio.meetings.YearlyBusiness;
import mx.andamio.meetings.act.Act;
import org.springframework.stereotype.Component;

/** The act of a session that is held, as it stands. */
@Component
class Drafts {

    private final KeptAgenda agendas;
    private final DecidingInPostgres deciding;
    private final YearlyBusiness business;
    private final ActMaking making;

    Drafts(KeptAgenda agendas, DecidingInPostgres deciding, YearlyBusiness business, ActMaking making) {
        this.agendas = agendas;
        this.deciding = deciding;
        this.business = business;
        this.making = making;
    }

    Act of(Sitting sitting) {
        return making.act(
                sitting,
                agendas.of(sitting.session().id()).orElse(null),
                deciding.of(sitting),
                business.missing(sitting.session()),
                null,
                null,
                null);
    }
}

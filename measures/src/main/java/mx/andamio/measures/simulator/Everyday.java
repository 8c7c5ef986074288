package mx.andamio.measures.simulator;

import java.util.List;
import mx.andamio.measures.simulator.Source.Who;

/** What units tell besides: complaints, supervision, weekends and the programme for rural people. */
final class Everyday {

    private static final double PETITIONS = 420_000;

    private static final String[] CHANNELS = {"MODULO", "MODULO", "MODULO", "TELEFONO", "WEB", "CORREO"};
    private static final String[] OUTSIDE = {"OIC", "CNDH", "CONAMED"};
    private static final String[] KINDS = {
        "ORIENTACION", "ORIENTACION", "GESTION", "GESTION", "RECONOCIMIENTO", "SUGERENCIA"
    };
    private static final String[] SUBJECTS = {
        "TRATO", "ABASTO", "ABASTO", "ESPERA", "ESPERA", "ATENCION_MEDICA", "INSTALACIONES", "OTRO"
    };
    private static final String[] CHECKLISTS = {"OPERACION_DIARIA", "ABASTO", "TRATO_DIGNO", "SEGURIDAD_PACIENTE"};
    private static final String[] STAFF = {"MEDICO", "ENFERMERIA", "ASISTENTE_MEDICA", "FARMACIA"};
    private static final String[] SERVICES = {
        "CONSULTA", "HOSPITALIZACION", "PARTO", "CIRUGIA", "VACUNA", "VISITA_COMUNITARIA"
    };
    private static final double[] DAILY = {30, 2, 0.4, 0.3, 9, 3};

    private Everyday() {}

    static List<Source> sources() {
        return List.of(
                new Source("complaints", Who.UNITS, Everyday::complaints),
                new Source("supervision_results", Who.UNITS, Everyday::supervision),
                new Source("weekend_shifts", Who.UNITS, Everyday::weekends),
                new Source("coplamar_services", Who.UNITS, Everyday::services));
    }

    private static void complaints(World world, Teller unit, Month month, Draw draw, Line line) {
        var many = draw.poisson(month.of(PETITIONS * world.plan().rare() * world.share(Activity.EVERYTHING, unit)));
        var angry = world.level(Theme.COMPLAINTS, unit, month);
        var answered = world.level(Theme.ANSWERED, unit, month);
        for (var at = 0; at < many; at++) {
            var day = month.epoch() + month.any(draw);
            // nobody goes to another authority to praise
            var isOutside = draw.chance(0.03);
            var channel = draw.oneOf(isOutside ? OUTSIDE : CHANNELS);
            var isComplaint = isOutside || draw.chance(angry);
            line.text(unit.code()).date(day).text(channel).text(isComplaint ? "QUEJA" : draw.oneOf(KINDS));
            line.text(draw.oneOf(SUBJECTS));
            if (draw.chance(answered)) {
                line.date(day + (long) (40 * (1.1 - answered) * draw.span()) + draw.below(5));
            } else {
                line.nothing();
            }
            line.end();
        }
    }

    /** Two visits a month, each of hospitals with one of the safe hospital more. */
    private static void supervision(World world, Teller unit, Month month, Draw draw, Line line) {
        var done = world.level(Theme.VISITS, unit, month);
        var first = draw.below(CHECKLISTS.length);
        for (var at = 0; at < 2; at++) {
            visit(world, unit, month, CHECKLISTS[(first + at) % CHECKLISTS.length], draw.chance(done), draw, line);
        }
        if (unit.kind().isHospital()) {
            visit(world, unit, month, "URGENCIAS", draw.chance(done), draw, line);
            visit(world, unit, month, "HOSPITAL_SEGURO", draw.chance(done), draw, line);
        }
    }

    private static void visit(
            World world, Teller unit, Month month, String checklist, boolean isDone, Draw draw, Line line) {
        var theme = checklist.equals("HOSPITAL_SEGURO") ? Theme.SAFE : Theme.POINTS;
        var points = isDone ? draw.between(12, 40) : 0;
        var met = draw.of(points, world.level(theme, unit, month));
        var findings = points - met;
        line.text(unit.code())
                .date(month.epoch() + month.working(draw))
                .text(checklist)
                .flag(isDone);
        line.number(points).number(met).number(findings);
        line.number(draw.of(findings, world.level(Theme.MENDED, unit, month))).end();
    }

    private static void weekends(World world, Teller unit, Month month, Draw draw, Line line) {
        if (!world.isOpenedOnWeekends(unit, month)) {
            return;
        }
        var covered = world.level(Theme.SHIFTS, unit, month);
        var rooms = 2 + unit.number() % 5;
        for (var day = 1; day <= month.days(); day++) {
            if (month.isSunday(day)) {
                var both = draw.chance(0.5 + covered / 2);
                for (var staff : STAFF) {
                    var shifts = staff.equals("FARMACIA") ? 2 : 2 * rooms;
                    line.text(unit.code())
                            .date(month.epoch() + day - 1)
                            .text(staff)
                            .number(shifts);
                    line.number(draw.of(shifts, covered)).flag(both);
                    line.number(staff.equals("MEDICO") ? rooms : 0).end();
                }
            }
        }
    }

    private static void services(World world, Teller unit, Month month, Draw draw, Line line) {
        if (unit.kind() != Kind.RURAL) {
            return;
        }
        var every = Outpatient.every(world);
        var level = 0.6 + 0.55 * world.level(Theme.RURAL, unit, month);
        var scale = Math.max(world.plan().root(), 0.1);
        for (var day = 1; day <= month.days(); day += every) {
            for (var service = 0; service < SERVICES.length; service++) {
                var planned = Math.round(DAILY[service] * scale * unit.size() * every + 0.5);
                line.text(unit.code())
                        .date(month.epoch() + day - 1)
                        .text(SERVICES[service])
                        .number(planned);
                line.number(draw.poisson(planned * level * month.season())).end();
            }
        }
    }
}

package mx.andamio.measures.simulator;

import java.util.List;
import mx.andamio.measures.simulator.Source.Who;

/** What state bodies and the directorates tell of themselves. */
final class Headquarters {

    private static final double INSURED = 22.4e6;
    private static final String[] SCHEMES = {
        "TRABAJADORES", "HOGAR", "INDEPENDIENTES", "PLATAFORMAS", "ESTUDIANTES", "VOLUNTARIO"
    };
    private static final double[] PART = {0.925, 0.003, 0.011, 0.008, 0.045, 0.008};
    /** Growth of each scheme in a month. */
    private static final double[] GROWTH = {0.0012, 0.004, 0.006, 0.012, 0.001, 0};

    private static final double RELATIVES = 1.6;

    private static final String[] RESERVES = {"OPERATIVA", "OPERATIVA_CONTINGENCIAS", "FINANCIERA_ACTUARIAL", "GENERAL"
    };
    private static final double[] PESOS = {92e9, 56e9, 219e9, 21e9};

    private static final double CONTRACTS = 38_000;
    private static final double REPORTS = 9_000;
    private static final double SESSIONS = 1_500_000;
    private static final double TRANSPLANTS = 3_000;
    private static final double ANSWERS = 180_000;
    private static final String[] QUESTIONS = {"SATISFACCION_GENERAL", "BUEN_TRATO", "ESPERA", "LIMPIEZA", "SURTIMIENTO"
    };
    private static final String[] REPORT_CHANNELS = {"WEB", "WEB", "TELEFONO", "BUZON", "OIC", "OTRA_AUTORIDAD"};
    private static final String[] REPORT_SUBJECTS = {
        "COBRO_INDEBIDO", "COMPRAS", "PLAZAS", "DESVIO_DE_INSUMOS", "CONFLICTO_DE_INTERES", "OTRO", "OTRO"
    };

    private Headquarters() {}

    static List<Source> sources() {
        return List.of(
                new Source("affiliation", Who.BODIES, Headquarters::affiliation),
                new Source("reserves", Who.FINANCE, Headquarters::reserves),
                new Source("tenders", Who.BODIES, Headquarters::tenders),
                new Source("integrity_reports", Who.BODIES, Headquarters::reports),
                new Source("satisfaction_answers", Who.BODIES, Headquarters::answers),
                new Source("counted_values", Who.BODIES, Headquarters::counted));
    }

    /** People are insured whatever the scale; they are those of the bodies' share of the units chosen. */
    private static void affiliation(World world, Teller body, Month month, Draw draw, Line line) {
        if (body.kind() != Kind.BODY) {
            return;
        }
        var people = INSURED * world.share(body);
        var december = month.month().getMonthValue() == 12 ? 0.985 : 1;
        var assigned = world.level(Theme.ASSIGNED, body, month);
        for (var at = 0; at < SCHEMES.length; at++) {
            var growth = 1 + GROWTH[at] * month.age();
            var insured = Math.round(people * PART[at] * growth * december * (0.998 + 0.004 * draw.part()));
            var relatives = Math.round(insured * RELATIVES * (0.95 + 0.1 * draw.part()));
            line.text(body.code())
                    .date(month.last().toEpochDay())
                    .text(SCHEMES[at])
                    .number(insured)
                    .number(relatives);
            line.number(Math.round((insured + relatives) * assigned)).end();
        }
    }

    private static void reserves(World world, Teller finance, Month month, Draw draw, Line line) {
        for (var at = 0; at < RESERVES.length; at++) {
            var amount = PESOS[at] * (1 + 0.005 * month.age()) * (0.995 + 0.01 * draw.part());
            line.text(finance.code())
                    .date(month.last().toEpochDay())
                    .text(RESERVES[at])
                    .cents(amount);
            line.cents(amount * 0.007 * draw.part()).end();
        }
    }

    private static void tenders(World world, Teller body, Month month, Draw draw, Line line) {
        var many = draw.poisson(month.of(CONTRACTS * world.plan().rare() * part(world, body)));
        var open = world.level(Theme.TENDERS, body, month);
        var consolidated = world.level(Theme.CONSOLIDATED, body, month);
        for (var at = 1; at <= many; at++) {
            var way = draw.chance(open)
                    ? "LICITACION_PUBLICA"
                    : draw.chance(0.25)
                            ? "INVITACION_RESTRINGIDA"
                            : draw.chance(0.8) ? "ADJUDICACION_DIRECTA" : "ENTRE_ENTES_PUBLICOS";
            line.text(body.code()).date(month.epoch() + month.working(draw));
            line.text("SIM-" + body.code() + '-' + month.month() + '-', at, 4).text(way);
            line.flag(way.equals("LICITACION_PUBLICA") && draw.chance(consolidated));
            line.cents(StrictMath.exp(13 + 1.4 * draw.normal())).end();
        }
    }

    /** What others have counted by month: no row of it is a case. */
    private static void counted(World world, Teller body, Month month, Draw draw, Line line) {
        figure(body, month, "SESIONES_HEMODIALISIS", draw.poisson(month.of(SESSIONS * part(world, body))), line);
        figure(body, month, "TRASPLANTES", draw.poisson(month.of(TRANSPLANTS * part(world, body))), line);
    }

    private static void figure(Teller body, Month month, String element, long value, Line line) {
        line.text(body.code())
                .date(month.last().toEpochDay())
                .text(element)
                .nothing()
                .nothing();
        line.number(value).end();
    }

    /** State bodies share nine parts of ten among them, UMAE the rest. */
    private static double part(World world, Teller body) {
        return world.share(body) * (body.kind() == Kind.BODY ? 0.9 : 0.1);
    }

    private static void reports(World world, Teller body, Month month, Draw draw, Line line) {
        var many = draw.poisson(month.of(REPORTS * world.plan().rare() * part(world, body)));
        var closed = world.level(Theme.CLOSED, body, month);
        for (var at = 0; at < many; at++) {
            var day = month.epoch() + month.any(draw);
            line.text(body.code()).date(day).text(draw.oneOf(REPORT_CHANNELS)).text(draw.oneOf(REPORT_SUBJECTS));
            if (draw.chance(closed)) {
                line.date(day + 15 + (long) (60 * draw.span())).flag(draw.chance(0.3));
            } else {
                line.nothing().nothing();
            }
            line.end();
        }
    }

    /** One survey goes on all the time; that of the statistics office is in November of every second year. */
    private static void answers(World world, Teller body, Month month, Draw draw, Line line) {
        var people = draw.poisson(ANSWERS / QUESTIONS.length / 12 * world.plan().rare() * part(world, body) + 2);
        survey(
                "ENSAT",
                people,
                world.level(Theme.SATISFIED, body, month),
                world.level(Theme.KIND, body, month),
                body,
                month,
                draw,
                line);
        var isInegi = month.month().getMonthValue() == 11 && month.month().getYear() % 2 == 1;
        if (isInegi && body.kind() == Kind.BODY) {
            var level = world.level(Theme.SATISFIED_BY_INEGI, body, month);
            survey("ENCIG", 60, level, level, body, month, draw, line);
        }
    }

    private static void survey(
            String survey, int people, double satisfied, double kind, Teller body, Month month, Draw draw, Line line) {
        for (var person = 0; person < people; person++) {
            var day = month.epoch() + month.working(draw);
            var stands = 40 + 300 * draw.span();
            for (var question : QUESTIONS) {
                var level = switch (question) {
                    case "BUEN_TRATO" -> kind;
                    case "ESPERA" -> satisfied * 0.8;
                    default -> satisfied;
                };
                line.text(body.code())
                        .date(day)
                        .text(survey)
                        .text(question)
                        .flag(draw.chance(level))
                        .cents(stands)
                        .end();
            }
        }
    }
}

package mx.andamio.reader.delivery;

import mx.andamio.reader.delivery.Fate.Taken;

/** What became of all files, in numbers. */
final class Summary {

    private int fresh;
    private int known;
    private int failed;
    private int accepted;
    private int registered;
    private int withLeft;

    void count(Taken taken) {
        if (taken.how().equals("KNOWN")) {
            known++;
        } else {
            fresh++;
        }
        accepted += taken.accepted();
        registered += taken.registered() ? 1 : 0;
        withLeft += taken.left() > 0 ? 1 : 0;
    }

    void countFailed() {
        failed++;
    }

    int files() {
        return fresh + known + failed;
    }

    /** @param leftOut files that were not sent because they are no papers */
    String line(int leftOut) {
        return new Told(
                        "%d recibidos, %d ya estaban, %d sin admitir, %d fuera por no ser papeles; %d elementos aceptados, %d papeles registrados, %d con elementos por ver"
                                .formatted(fresh, known, failed, leftOut, accepted, registered, withLeft),
                        "%d received, %d already there, %d refused, %d left out as no papers; %d items accepted, %d papers registered, %d with items to be seen"
                                .formatted(fresh, known, failed, leftOut, accepted, registered, withLeft))
                .line();
    }
}

package mx.andamio.reader.documents;

/** A straight line drawn on a page, upright or level, in points from the top left corner. */
record PdfRule(float x1, float y1, float x2, float y2) {

    private static final float THICK = 3.2f;

    static boolean straight(float x1, float y1, float x2, float y2) {
        return Math.abs(x1 - x2) < THICK || Math.abs(y1 - y2) < THICK;
    }

    PdfRule {
        if (x1 > x2) {
            float x = x1;
            x1 = x2;
            x2 = x;
        }
        if (y1 > y2) {
            float y = y1;
            y1 = y2;
            y2 = y;
        }
    }

    boolean upright() {
        return y2 - y1 > x2 - x1;
    }

    float x() {
        return (x1 + x2) / 2;
    }

    float y() {
        return (y1 + y2) / 2;
    }

    boolean touches(PdfRule o) {
        float near = 2.5f;
        return x1 - near <= o.x2 && o.x1 - near <= x2 && y1 - near <= o.y2 && o.y1 - near <= y2;
    }
}

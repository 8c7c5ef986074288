package mx.andamio.reader.documents;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Collects the characters and the straight lines of one page. Work is counted in operators, not in seconds, so that the same file is
 * read or refused alike on every machine.
 */
final class PdfGlyphs extends PDFTextStripper {

    /** Operators that a whole file may run, forms within forms included: 20 MB of plain text have far fewer. */
    private static final long OPERATORS = 3_000_000;

    /** Operators without what they need that are passed over; each costs an exception. */
    private static final int BROKEN = 10_000;

    /** Farthest from the corner of a page that anything is shown, in points: five times the largest page that a PDF can have. */
    private static final float FARTHEST = 72_000;

    /** A character where the page shows it. */
    record Glyph(String text, float left, float right, float y, float size, float direction) {}

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<float[]> drawn = new ArrayList<>();
    private final List<float[]> pending = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private Point2D.Float pen = new Point2D.Float();
    private long operators;
    private long characters;
    private int broken;
    private int unmapped;
    private int pictures;

    List<Glyph> glyphs() {
        return glyphs;
    }

    /** Lines of the page as x1, y1, x2, y2 in its own space, y upwards. */
    List<float[]> drawn() {
        return drawn;
    }

    /** Characters that the file shows without saying which they are. */
    int unmapped() {
        return unmapped;
    }

    int pictures() {
        return pictures;
    }

    void clear() {
        glyphs.clear();
        drawn.clear();
        pending.clear();
        seen.clear();
        pictures = 0;
    }

    /** Nothing is written: the characters are taken where they stand. */
    @Override
    protected void writePage() {}

    @Override
    protected void processTextPosition(TextPosition p) {
        String text = p.getUnicode();
        if (++characters > Documents.LONGEST_TEXT) {
            throw Unreadable.because(Refusal.Code.TOO_DENSE, "texto > 5 MB");
        }
        if (text == null || text.isEmpty() || text.chars().allMatch(PdfGlyphs::saysNothing)) {
            unmapped++;
            return;
        }
        float left = p.getXDirAdj();
        float y = p.getYDirAdj();
        // with the scale of the page: browsers print in pixels and scale them
        float scaled = Math.abs(p.getYScale());
        float size = scaled > 0.5f && Float.isFinite(scaled) ? scaled : Math.max(p.getFontSizeInPt(), 1);
        // shadows and imitated bold print a character twice
        String place = text + Math.round(left * 2) + ":" + Math.round(y * 2);
        float right = left + p.getWidthDirAdj();
        if (near(left) && near(right) && near(y) && near(size) && seen.add(place)) {
            glyphs.add(new Glyph(ligatures(text), left, right, y, size, p.getDir()));
        }
    }

    /** Whether a page can show it. Beyond, steps of a point are lost in the numbers, and so would be who counts in them. */
    private static boolean near(float place) {
        return Math.abs(place) <= FARTHEST;
    }

    /** Only ligatures come apart: NFKC for all would turn "1ª" into "1a". */
    private static String ligatures(String text) {
        char c = text.charAt(0);
        return c >= 0xFB00 && c <= 0xFB06 ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }

    private static boolean saysNothing(int c) {
        return c < 32 || c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF && c != 0xF0B7 && c != 0xF0A7);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > OPERATORS) {
            throw Unreadable.because(Refusal.Code.TOO_DENSE, "PDF: operadores");
        }
        switch (operator.getName()) {
            case "m" -> pen = point(operands, 0);
            case "l" -> {
                Point2D.Float to = point(operands, 0);
                pending.add(new float[] {pen.x, pen.y, to.x, to.y});
                pen = to;
            }
            case "re" -> rectangle(operands);
            case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*" -> {
                drawn.addAll(pending);
                pending.clear();
            }
            case "n" -> pending.clear();
            case "Do" -> picture(operands);
            case "BI" -> pictures++;
            default -> {}
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException exception)
            throws IOException {
        if (++broken > BROKEN) {
            throw Unreadable.because(Refusal.Code.DAMAGED, "PDF: operadores");
        }
        super.operatorException(operator, operands, exception);
    }

    private void picture(List<COSBase> operands) {
        if (!operands.isEmpty()
                && operands.get(0) instanceof COSName name
                && getResources() != null
                && getResources().isImageXObject(name)) {
            pictures++;
        }
    }

    /** A thin one is a line; of a broad one the four edges are. */
    private void rectangle(List<COSBase> operands) {
        Point2D.Float a = point(operands, 0);
        float[] size = {number(operands, 2), number(operands, 3)};
        Point2D.Float b = transformed(number(operands, 0) + size[0], number(operands, 1) + size[1]);
        boolean thin = Math.abs(a.x - b.x) < 3 || Math.abs(a.y - b.y) < 3;
        if (thin) {
            pending.add(new float[] {a.x, a.y, b.x, b.y});
            return;
        }
        pending.add(new float[] {a.x, a.y, b.x, a.y});
        pending.add(new float[] {a.x, b.y, b.x, b.y});
        pending.add(new float[] {a.x, a.y, a.x, b.y});
        pending.add(new float[] {b.x, a.y, b.x, b.y});
    }

    private Point2D.Float point(List<COSBase> operands, int from) {
        return transformed(number(operands, from), number(operands, from + 1));
    }

    private Point2D.Float transformed(float x, float y) {
        return getGraphicsState() == null
                ? new Point2D.Float(x, y)
                : getGraphicsState().getCurrentTransformationMatrix().transformPoint(x, y);
    }

    private static float number(List<COSBase> operands, int at) {
        return at < operands.size() && operands.get(at) instanceof COSNumber n ? n.floatValue() : 0;
    }
}

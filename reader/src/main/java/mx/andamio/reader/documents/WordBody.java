package mx.andamio.reader.documents;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamReader;
import mx.andamio.reader.documents.Blocks.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads one part of a Word package as its reader sees it: changes accepted, hidden text left out, text boxes behind the paragraph that
 * holds them, notes at the end. A table within a cell is part of that cell's text.
 */
final class WordBody implements Xml.Walk {

    /** A paragraph in the making; text boxes open others inside it. */
    private static final class Paragraph {
        final StringBuilder text = new StringBuilder();
        final Blocks boxes = new Blocks();

        @Nullable
        String style;

        @Nullable
        String list;

        int level;
        boolean goesOn;
    }

    private final WordNumbering numbering;
    private final Deque<Blocks> flows = new ArrayDeque<>();
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<WordTable> tables = new ArrayDeque<>();
    private final StringBuilder carried = new StringBuilder();
    private int skipped;
    private int properties;
    private int run;
    private boolean hidden;
    private boolean inText;
    private boolean inRowProperties;

    WordBody(WordNumbering numbering) {
        this.numbering = numbering;
    }

    Blocks read(byte[] part) {
        Blocks all = new Blocks();
        flows.push(all);
        Xml.walk(part, this);
        flows.clear();
        return all;
    }

    /** Footnotes or endnotes; the two that only draw lines have no text. */
    Blocks notes(byte[] part) {
        return read(part);
    }

    @Override
    public void start(String name, XMLStreamReader at) {
        if (skipped > 0 || isLeftOut(name)) {
            skipped++;
            return;
        }
        switch (name) {
            case "p" -> paragraphs.push(new Paragraph());
            case "pPr", "rPr", "tcPr", "tblPr", "sectPr" -> properties++;
            case "trPr" -> inRowProperties = true;
            case "r" -> {
                run++;
                hidden = false;
            }
            case "t" -> inText = true;
            case "txbxContent" -> flows.push(new Blocks());
            case "tbl" -> tables.push(new WordTable());
            case "tr", "tc", "gridSpan", "vMerge", "gridBefore" -> table(name, at);
            default -> inParagraph(name, at);
        }
    }

    /** What an accepted view does not show; a deletion among the properties of a row or a mark says something about those. */
    private boolean isLeftOut(String name) {
        boolean deletion = name.equals("del") || name.equals("moveFrom");
        return name.equals("other:Fallback")
                || name.endsWith("Change")
                || (deletion && properties == 0 && !inRowProperties);
    }

    private void table(String name, XMLStreamReader at) {
        WordTable table = tables.peek();
        if (table == null) {
            return;
        }
        switch (name) {
            case "tr" -> table.startRow();
            case "tc" -> {
                table.startCell();
                flows.push(new Blocks());
            }
            case "gridSpan" -> table.span(Xml.number(at, "val", 1));
            case "gridBefore" -> table.skip(Xml.number(at, "val", 0));
            default -> {
                if (!"restart".equals(Xml.attribute(at, "val"))) {
                    table.goesOn();
                }
            }
        }
    }

    private void inParagraph(String name, XMLStreamReader at) {
        Paragraph p = paragraphs.peek();
        if (inRowProperties && name.equals("del") && tables.peek() != null) {
            tables.element().delete();
        }
        if (p == null) {
            return;
        }
        if (properties > 0) {
            property(p, name, at);
        } else if (run > 0 && !hidden) {
            switch (name) {
                case "tab", "ptab" -> p.text.append('\t');
                case "br", "cr" -> p.text.append('\n');
                case "noBreakHyphen" -> p.text.append('-');
                default -> {}
            }
        }
    }

    private void property(Paragraph p, String name, XMLStreamReader at) {
        String value = Xml.attribute(at, "val");
        switch (name) {
            case "pStyle" -> p.style = value;
            case "numId" -> p.list = value;
            case "ilvl" -> p.level = Xml.number(at, "val", 0);
            case "del" -> p.goesOn = true;
            case "vanish" -> hidden |= run > 0 && !"0".equals(value) && !"false".equals(value);
            default -> {}
        }
    }

    @Override
    public void end(String name) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        switch (name) {
            case "p" -> endParagraph();
            case "pPr", "rPr", "tcPr", "tblPr", "sectPr" -> properties--;
            case "trPr" -> inRowProperties = false;
            case "r" -> {
                run--;
                hidden = false;
            }
            case "t" -> inText = false;
            case "txbxContent" -> {
                Blocks box = flows.pop();
                Paragraph holder = paragraphs.peek();
                (holder == null ? flows.element() : holder.boxes).addAll(box);
            }
            case "tc" -> {
                Blocks content = flows.pop();
                tables.element().endCell(content);
            }
            case "tr" -> tables.element().endRow();
            case "tbl" -> {
                Blocks flow = flows.element();
                flow.gap();
                flow.addAll(tables.pop().rows());
            }
            default -> {}
        }
    }

    private void endParagraph() {
        Paragraph p = paragraphs.pop();
        Blocks flow = flows.element();
        // appended, not joined: a file may have a million marks deleted one after the other
        carried.append(p.text);
        if (!p.goesOn) {
            paragraph(p, flow, carried.toString());
            carried.setLength(0);
        }
        flow.addAll(p.boxes);
    }

    private void paragraph(Paragraph p, Blocks flow, String text) {
        if (!text.isBlank()) {
            String mark = numbering.mark(p.style, p.list, p.level);
            flow.add(mark.isEmpty() ? Kind.PARAGRAPH : Kind.ITEM, mark + text.strip());
        } else {
            flow.gap();
        }
    }

    @Override
    public void text(String text) {
        Paragraph p = paragraphs.peek();
        if (skipped == 0 && inText && !hidden && p != null) {
            p.text.append(text);
        }
    }
}

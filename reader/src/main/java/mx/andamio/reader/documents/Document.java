package mx.andamio.reader.documents;

import java.util.List;

/** What a file's bytes are. */
public sealed interface Document {

    /**
     * A text that can be read.
     *
     * @param text in reading order; a row of a table is a line with a TAB between its cells, paragraphs stand between blank lines
     * @param notices what of the file is not in the text, in order; empty when nothing is missing
     */
    record Text(String text, Format format, List<Notice> notices) implements Document {
        public Text {
            notices = List.copyOf(notices);
        }
    }

    /** Not a file that can be read. */
    record Refused(Refusal refusal) implements Document {}

    /** Something that the text lacks, said to the person who brought the file. */
    record Notice(String es, String en) {}
}

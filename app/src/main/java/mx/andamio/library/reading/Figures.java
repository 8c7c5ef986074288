package mx.andamio.library.reading;

import java.time.LocalDate;
import java.util.UUID;
import mx.andamio.library.Item;
import mx.andamio.library.PaperId;
import org.jspecify.annotations.Nullable;

/** Keeps the figures that papers published. */
public interface Figures {

    /**
     * Keeps the figure of one finding; a finding's figure is kept once, of that session if it had none.
     *
     * @param sentence in which it stands, empty where the text is not at hand
     */
    void keep(Source source, Item item, String sentence);

    /**
     * Where figures were published.
     *
     * @param label number or title of the paper, as accepted
     * @param dated date of the paper, as accepted; null when it has none
     */
    record Source(
            PaperId paper,
            String label,
            @Nullable LocalDate dated,
            @Nullable UUID session) {}
}

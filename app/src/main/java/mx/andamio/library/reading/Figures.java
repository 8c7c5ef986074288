package mx.andamio.library.reading;

import java.util.UUID;
import mx.andamio.library.Item;
import mx.andamio.library.Paper;
import org.jspecify.annotations.Nullable;

/** Keeps the figures that papers published. */
public interface Figures {

    /** Keeps the figure of one finding with its source; a finding's figure is kept once. */
    void keep(Paper paper, Item item, @Nullable UUID session);
}

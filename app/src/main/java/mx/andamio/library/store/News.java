package mx.andamio.library.store;

import java.util.List;
import mx.andamio.library.PaperId;
import mx.andamio.library.PaperNews;
import org.springframework.stereotype.Component;

/** Tells other modules of registered papers. */
@Component
class News {

    private final PaperReads reads;
    private final ItemRows items;
    private final List<PaperNews> listeners;

    News(PaperReads reads, ItemRows items, List<PaperNews> listeners) {
        this.reads = reads;
        this.items = items;
        this.listeners = listeners;
    }

    /** Does nothing while the paper is not registered. */
    void tell(PaperNews.Change change, PaperId id) {
        var paper = reads.one(id).orElseThrow();
        if (paper.registeredAt() != null) {
            var all = items.of(id);
            listeners.forEach(listener -> listener.changed(change, paper, all));
        }
    }
}

package mx.andamio.live;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One page that is open somewhere. */
final class OpenPage {

    private static final Logger LOG = LoggerFactory.getLogger(OpenPage.class);

    private final String userName;
    private final SseEmitter emitter;
    private final AtomicBoolean busy = new AtomicBoolean();

    OpenPage(String userName, SseEmitter emitter) {
        this.userName = userName;
        this.emitter = emitter;
    }

    String userName() {
        return userName;
    }

    /** Whoever does not take what was sent before is hung up on: their browser calls again and looks at everything anew. */
    void send(Set<ResponseBodyEmitter.DataWithMediaType> event) {
        if (!busy.compareAndSet(false, true)) {
            hangUp();
            return;
        }
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException e) {
            // Whoever went without a word is noticed by the server, which says so to those that wait for its end.
            LOG.debug("nobody is there any more", e);
        } finally {
            busy.set(false);
        }
    }

    void hangUp() {
        emitter.complete();
    }
}

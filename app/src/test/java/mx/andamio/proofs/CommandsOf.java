package mx.andamio.proofs;

import java.util.Map;
import java.util.function.Supplier;
import mx.andamio.proofs.CommandExamples.Asked;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Examples of the commands of one subject. {@link CommandExamples} has those of every one that there is. */
interface CommandsOf {

    /**
     * @param examples by route, such as {@code POST /compromisos/{id}/firmar}
     * @param senders by route, where somebody else than an administrator sends it
     */
    void addTo(Map<String, Supplier<Asked>> examples, Map<String, RequestPostProcessor> senders);
}

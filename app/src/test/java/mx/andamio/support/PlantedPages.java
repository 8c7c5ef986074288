package mx.andamio.support;

import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Handlers with mistakes that ours must not have. */
@Controller
public class PlantedPages {

    /** All paths of planted handlers hold this word. */
    public static final String WORD = "planted";

    public static final String SECRET = "jdbc:postgresql://secreto";

    @GetMapping({"/planted/fault", "/api/planted/fault"})
    @Allowed(Permission.OPEN)
    @ResponseBody
    String fails() {
        throw new IllegalStateException(SECRET);
    }

    @GetMapping({"/planted/number", "/api/planted/number"})
    @Allowed(Permission.OPEN)
    @ResponseBody
    String needsANumber(@RequestParam int number) {
        return Integer.toString(number);
    }

    @GetMapping({"/planted/closed", "/api/planted/closed"})
    @ResponseBody
    String forgotToSayWhoMay() {
        return SECRET;
    }
}

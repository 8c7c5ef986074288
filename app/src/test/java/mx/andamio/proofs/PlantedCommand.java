package mx.andamio.proofs;

import java.util.Map;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.register.Command;
import mx.andamio.register.Register;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** A command that does not ask whether it was carried out before: the mistake that ours must not have. */
@Controller
class PlantedCommand {

    private final Register register;

    PlantedCommand(Register register) {
        this.register = register;
    }

    @PostMapping("/planted/twice")
    @Allowed(Permission.SIGNED_IN)
    @Transactional
    @ResponseBody
    public String forgotToAskWhetherItWasDone(@Does("planted.twice") Command command) {
        return Long.toString(register.write(command, Map.of()).seq());
    }
}

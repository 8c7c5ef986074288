package mx.andamio.publishing.web;

import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.publishing.PressRoom;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What programs that gather pages may read: the press room while it is open, and nothing else ever. */
@Controller
class RobotsFile {

    private static final String NOTHING = "User-agent: *\nDisallow: /\n";
    private static final String THE_ROOM =
            "User-agent: *\nAllow: " + PressLinks.ROOM + "\nAllow: /assets/\nDisallow: /\n";

    private final PressRoom room;

    RobotsFile(PressRoom room) {
        this.room = room;
    }

    @GetMapping(path = "/robots.txt", produces = "text/plain;charset=UTF-8")
    @ResponseBody
    @Allowed(Permission.OPEN)
    String robots() {
        return room.isOpen() ? THE_ROOM : NOTHING;
    }
}

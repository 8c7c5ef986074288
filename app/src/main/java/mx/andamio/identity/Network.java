package mx.andamio.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Under what name somebody's address is counted. */
public final class Network {

    /** This machine itself: behind a proxy that does not say for whom it asks, everybody has it. */
    public static final String THIS_MACHINE = "local";

    private Network() {}

    /** One line of IPv6 is a whole network of 64 bits: whoever has it changes address at will. */
    public static String of(String address) {
        InetAddress parsed;
        try {
            parsed = InetAddress.ofLiteral(address);
        } catch (IllegalArgumentException e) {
            // A header of a believed proxy may hold any word; it counts as one sender.
            return "?";
        }
        if (parsed.isLoopbackAddress()) {
            return THIS_MACHINE;
        }
        return parsed instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8))
                : parsed.getHostAddress();
    }
}

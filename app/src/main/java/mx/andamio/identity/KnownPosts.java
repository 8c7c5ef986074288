package mx.andamio.identity;

import java.util.Map;

/** The posts for which accounts may act, told by the module that has them. */
public interface KnownPosts {

    /** Name by code, in the order in which they are to be offered. */
    Map<String, String> names();
}

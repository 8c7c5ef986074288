package mx.andamio.library;

import java.util.List;

/** Finds the people whom a text names. */
public interface NamedPeople {

    /** Their names as the text writes them, in its order, each once; nothing is found that neither a title, a given name nor a post marks as a person. */
    List<String> in(String text);
}

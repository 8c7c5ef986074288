package mx.andamio.storage;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The storage cannot be used, and why, in words for the person who started the application. The message is in Spanish; {@link
 * #english()} has the other language.
 */
public final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Object[] parameters;

    StorageException(String code, Object... parameters) {
        super(text(code, Locale.forLanguageTag("es"), parameters));
        this.code = code;
        this.parameters = parameters;
    }

    public String code() {
        return code;
    }

    public String english() {
        return text(code, Locale.ENGLISH, parameters);
    }

    private static String text(String code, Locale language, Object... parameters) {
        var bundle = ResourceBundle.getBundle(
                "mx.andamio.storage.faults",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        return new MessageFormat(bundle.getString(code), language).format(parameters);
    }
}

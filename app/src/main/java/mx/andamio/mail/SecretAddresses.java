package mx.andamio.mail;

import java.util.UUID;

/** Makes secret addresses for letters, at the moment at which they are sent. */
public interface SecretAddresses {

    String kind();

    /** A new one, in the transaction of the caller; those made before go on serving. @return a path that begins with a slash */
    String make(UUID of);
}

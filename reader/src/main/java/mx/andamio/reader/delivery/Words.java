package mx.andamio.reader.delivery;

/** What goes wrong, where, and what to do. */
final class Words {

    private Words() {}

    static Told nobody(Object server) {
        return new Told(
                "En %s no responde nadie. Inicie la aplicación (./andamio up) o indique otra dirección con --server."
                        .formatted(server),
                "Nobody answers at %s. Start the application (./andamio up) or name another address with --server."
                        .formatted(server));
    }

    static Told lost(Object server) {
        return new Told(
                "Se perdió la conexión con %s y no volvió. Repita la orden: lo que ya está no se duplica."
                        .formatted(server),
                "The connection to %s was lost and did not come back. Run the command again: nothing is doubled."
                        .formatted(server));
    }

    static Told notTrusted(Object server) {
        return new Told(
                "No se confía en el certificado de %s, o no habla https. Revise la dirección o el certificado."
                        .formatted(server),
                "The certificate of %s is not trusted, or it speaks no https. Check the address or the certificate."
                        .formatted(server));
    }

    static Told redirects(Object server, String to) {
        return new Told(
                "%s remite a %s. Si es el servidor correcto, indique esa dirección con --server.".formatted(server, to),
                "%s redirects to %s. If that is the right server, name that address with --server."
                        .formatted(server, to));
    }

    static Told notAndamio(Object server) {
        return new Told(
                "Lo que responde en %s no es Andamio, o es otra versión. Revise --server.".formatted(server),
                "What answers at %s is no Andamio, or another version. Check --server.".formatted(server));
    }

    static Told unknownToken() {
        return new Told(
                "El servidor no reconoce la ficha de acceso: caducó, está incompleta o es de otra instalación. Emita otra con"
                        + " ./andamio token CUENTA.",
                "The server does not know the token: it expired, is cut short or belongs to another installation. Issue"
                        + " another with ./andamio token USER.");
    }

    static Told mayNot() {
        return new Told(
                "La función de esa cuenta no permite aceptar papeles. Use la ficha de una cuenta de la secretaría, de mesa,"
                        + " de comunicación o de administración.",
                "That account's role may not accept papers. Use the token of an account of the secretariat, desk,"
                        + " communication or administration.");
    }

    static Told tooLarge() {
        return new Told(
                "pasa de lo que el servidor admite (20 MB); entregue solo el documento, sin anexos ni imágenes.",
                "is over what the server takes (20 MB); hand in the document alone, without annexes or images.");
    }

    static Told fault(int status) {
        return new Told(
                "el servidor falló varias veces (%d); inténtelo más tarde.".formatted(status),
                "the server failed several times (%d); try again later.".formatted(status));
    }

    static Told gone() {
        return new Told(
                "no existe o no hay permiso para leerlo; revise el nombre y la carpeta.",
                "does not exist or may not be read; check its name and folder.");
    }

    static Told closedFolder() {
        return new Told("no se pudo abrir; pida acceso.", "could not be opened; ask for access.");
    }

    static Told nothing() {
        return new Told(
                "No hay papeles que enviar en lo que se indicó.", "There are no papers to send in what was named.");
    }

    static Told plain(Object server) {
        return new Told(
                "Aviso: la ficha viaja sin cifrar a %s; use https.".formatted(server),
                "Notice: the token travels in the clear to %s; use https.".formatted(server));
    }
}

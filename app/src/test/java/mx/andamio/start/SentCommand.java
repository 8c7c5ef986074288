package mx.andamio.start;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * One command as a program sends it, with the name under which it may be sent again.
 *
 * @param kind what it asks for
 * @param key its name
 * @param number number of the paper, and part of its file name
 * @param paper what the server called the paper; empty while it is being handed in
 */
record SentCommand(Kind kind, UUID key, int number, String paper) {

    private static final String BOUNDARY = "limite-de-las-partes";

    enum Kind {
        RECEIVE("library.paper.receive", ""),
        ACCEPT("library.reading.accept_rest", "/accept"),
        REGISTER("library.reading.register", "/register");

        final String entry;
        final String path;

        Kind(String entry, String path) {
            this.entry = entry;
            this.path = path;
        }
    }

    static SentCommand receive(int number) {
        return new SentCommand(Kind.RECEIVE, UUID.randomUUID(), number, "");
    }

    /** The next thing to do with the same paper. */
    SentCommand then(Kind next, String id) {
        return new SentCommand(next, UUID.randomUUID(), number, id);
    }

    String fileName() {
        return "interrumpido-%d.txt".formatted(number);
    }

    private String text() {
        return """
                COMUNICADO DE PRENSA

                Ciudad de México, jueves 13 de febrero de 2025

                No. %d/2025

                Anuncian obras de prueba, entrega %d

                El director general dijo que antes del 30 de junio de 2026 se abrirán 3 hospitales y que en 2027 se \
                entregarán 12 ambulancias. La inversión autorizada es de 350 millones de pesos.
                """.formatted(number, number);
    }

    /** Under which the register knows it: a file of a delivery has a name of its own. */
    UUID command() {
        if (kind != Kind.RECEIVE) {
            return key;
        }
        var content = UUID.nameUUIDFromBytes(text().getBytes(StandardCharsets.UTF_8));
        return UUID.nameUUIDFromBytes((key + " " + fileName() + " " + content).getBytes(StandardCharsets.UTF_8));
    }

    HttpRequest request(URI server, String token) {
        var path = kind == Kind.RECEIVE ? "/api/v1/papers" : "/api/v1/papers/" + paper + kind.path;
        var request = HttpRequest.newBuilder(server.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key.toString());
        return kind == Kind.RECEIVE
                ? request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofString(parts()))
                        .build()
                : request.POST(BodyPublishers.noBody()).build();
    }

    private String parts() {
        return "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/plain\r\n\r\n%s\r\n--%s--\r\n"
                .formatted(BOUNDARY, fileName(), text(), BOUNDARY);
    }
}

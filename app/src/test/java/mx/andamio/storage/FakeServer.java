package mx.andamio.storage;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import mx.andamio.storage.DatabaseAccess.Login;

/** Greets one caller as a PostgreSQL of any version would, and says no more: an old server, without installing one. */
final class FakeServer implements AutoCloseable {

    private final ServerSocket listening;

    private FakeServer(ServerSocket listening) {
        this.listening = listening;
    }

    static FakeServer ofVersion(String version) throws IOException {
        var server = new FakeServer(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(() -> server.greet(version));
        return server;
    }

    /** The driver is told not to probe: its greeting would need a server that runs queries. */
    DatabaseAccess access() {
        var anybody = new Login("anybody", "");
        var url = "jdbc:postgresql://127.0.0.1:%d/any?sslmode=disable&gssEncMode=disable&assumeMinServerVersion=16"
                .formatted(listening.getLocalPort());
        return new DatabaseAccess(url, anybody, anybody);
    }

    private void greet(String version) {
        try (var caller = listening.accept()) {
            var in = new DataInputStream(caller.getInputStream());
            in.readNBytes(in.readInt() - 4);
            answer(caller, version);
            in.readAllBytes();
        } catch (IOException e) {
            // The test has ended.
        }
    }

    private static void answer(Socket caller, String version) throws IOException {
        var out = new DataOutputStream(caller.getOutputStream());
        message(out, 'R', new byte[4]);
        parameter(out, "server_version", version);
        parameter(out, "client_encoding", "UTF8");
        parameter(out, "DateStyle", "ISO, MDY");
        parameter(out, "integer_datetimes", "on");
        parameter(out, "standard_conforming_strings", "on");
        parameter(out, "TimeZone", "UTC");
        message(out, 'K', new byte[8]);
        message(out, 'Z', new byte[] {'I'});
        out.flush();
    }

    private static void parameter(DataOutputStream out, String name, String value) throws IOException {
        var body = new ByteArrayOutputStream();
        body.write(name.getBytes(StandardCharsets.UTF_8));
        body.write(0);
        body.write(value.getBytes(StandardCharsets.UTF_8));
        body.write(0);
        message(out, 'S', body.toByteArray());
    }

    private static void message(DataOutputStream out, char type, byte[] body) throws IOException {
        out.writeByte(type);
        out.writeInt(body.length + 4);
        out.write(body);
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}

package mx.andamio.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A mail server that comes and goes, while its address stays: one that was free a moment ago. */
public final class MailServer {

    private static final String HOST = "127.0.0.1";

    private final int port = aFreePort();
    private GreenMail server = fresh();

    private static int aFreePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GreenMail fresh() {
        return new GreenMail(new ServerSetup(port, HOST, "smtp"));
    }

    /** Tells the installation of a test where it is. */
    public void announce(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> HOST);
        properties.add("spring.mail.port", () -> port);
    }

    /** Starts without any mail. */
    public void begin() {
        server = fresh();
        server.start();
    }

    /** Comes back, with what it had. */
    public void start() {
        server.start();
    }

    public void stop() {
        server.stop();
    }

    public List<MimeMessage> to(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getAddressList(recipients(mail)).equals(address))
                .toList();
    }

    private static jakarta.mail.Address[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}

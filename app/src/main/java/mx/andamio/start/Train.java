package mx.andamio.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * A short demonstration for nobody: it starts on a folder of its own, signs in, opens the pages that people open first, and ends. The
 * run script calls it so that Java can keep what was loaded for later starts.
 */
@Command(name = "train", description = "Prepara el inicio rápido.", hidden = true, mixinStandardHelpOptions = true)
final class Train implements Callable<Integer> {

    private static final List<String> PAGES =
            List.of("/", "/biblioteca", "/representaciones", "/reuniones", "/prometido");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Mixin
    ServerOptions server = new ServerOptions();

    @Override
    public Integer call() throws InterruptedException {
        server.port = 0;
        var folder = server.dataOr("var/training");
        var context = server.start(folder, List.of("--andamio.demonstration=true"));
        var account = DemoAccounts.ensure(context, folder).opened().stream()
                .filter(row -> row.get(0).equals("secretaria"))
                .findFirst();
        context.getBean(DemoPapers.class).ensure(null);
        var address = ServerOptions.address(context);
        try (var visitor = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            if (account.isPresent()) {
                signIn(visitor, address, account.get());
            }
            for (var page : PAGES) {
                get(visitor, address + page);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return 0;
    }

    private static void signIn(HttpClient visitor, String address, List<String> account)
            throws IOException, InterruptedException {
        var csrf = CSRF.matcher(get(visitor, address + "/entrar"));
        if (!csrf.find()) {
            return;
        }
        var form = "user=" + account.get(0) + "&password=" + account.get(1) + "&_csrf="
                + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8);
        visitor.send(
                HttpRequest.newBuilder(URI.create(address + "/entrar"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
    }

    private static String get(HttpClient visitor, String page) throws IOException, InterruptedException {
        return visitor.send(HttpRequest.newBuilder(URI.create(page)).build(), BodyHandlers.ofString())
                .body();
    }
}

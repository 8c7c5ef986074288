package mx.andamio.reader.delivery;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mx.andamio.reader.delivery.Fate.Ended;
import mx.andamio.reader.delivery.Fate.Failed;
import mx.andamio.reader.delivery.Fate.Taken;
import mx.andamio.reader.documents.Documents;

/**
 * {@code read --accept}: hands files to a running Andamio, a few at once, and takes what needs no eye. One JSON line a file goes to
 * {@code out}, in the order of the files; what people read goes to {@code err}. However many files there are, only those on their way
 * are held.
 */
public final class Acceptance {

    private static final int AT_ONCE = 3;
    private static final int SAID_EVERY = 100;

    private final URI server;
    private final String token;
    private final Backoff backoff;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Summary summary = new Summary();

    /** @param server scheme, host and port, without a path or with that under which the application stands */
    public Acceptance(URI server, String token, Backoff backoff, PrintWriter out, PrintWriter err) {
        this.server = URI.create(server.toString().replaceAll("/+$", ""));
        this.token = token;
        this.backoff = backoff;
        this.out = out;
        this.err = err;
    }

    private record Sent(Path file, Future<Fate> fate) {}

    /** @return as {@link Exit} says */
    public int run(List<Path> named) throws InterruptedException {
        if ("http".equals(server.getScheme()) && !isOfThisMachine(server.getHost())) {
            err.println(Words.plain(server).line());
        }
        var papers = Papers.of(named);
        papers.closed()
                .forEach(path -> err.println(Words.closedFolder().of(path).line()));
        if (papers.files().isEmpty()) {
            err.println(Words.nothing().line());
            return Exit.SOME;
        }
        try (var there = new Server(server, token, backoff);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            switch (there.greet()) {
                case Ended ended -> {
                    return said(ended);
                }
                case Failed failed -> {
                    err.println(failed.why().of(server).line());
                    return Exit.NO_SERVER;
                }
                case Taken _ -> {}
            }
            var exit = deliver(papers.files(), there, threads);
            err.println(summary.line(papers.leftOut()));
            return exit == Exit.DONE && !papers.closed().isEmpty() ? Exit.SOME : exit;
        }
    }

    private static boolean isOfThisMachine(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private int deliver(List<Path> files, Server there, ExecutorService threads) throws InterruptedException {
        Queue<Sent> onTheWay = new ArrayDeque<>();
        var exit = Exit.DONE;
        for (var file : files) {
            if (exit > Exit.SOME) {
                break;
            }
            onTheWay.add(new Sent(file, threads.submit(() -> fate(file, there))));
            if (onTheWay.size() >= AT_ONCE) {
                exit = Math.max(exit, settle(onTheWay.remove(), exit, files.size()));
            }
        }
        while (!onTheWay.isEmpty()) {
            exit = Math.max(exit, settle(onTheWay.remove(), exit, files.size()));
        }
        return exit;
    }

    private static Fate fate(Path file, Server there) throws InterruptedException {
        try {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                return new Failed("file.gone", Words.gone());
            }
            return Files.size(file) > Documents.LIMIT
                    ? new Failed("paper.too_large", Words.tooLarge())
                    : there.deliver(file);
        } catch (IOException e) {
            return new Failed("file.gone", Words.gone());
        }
    }

    /** @param before how it would end so far: what ends the run is said once */
    private int settle(Sent sent, int before, int all) throws InterruptedException {
        var exit = switch (fate(sent)) {
            case Taken taken -> {
                summary.count(taken);
                out.println(Line.of(sent.file(), taken));
                yield Exit.DONE;
            }
            case Failed failed -> {
                summary.countFailed();
                out.println(Line.of(sent.file(), failed));
                err.println(failed.why().of(sent.file()).line());
                yield Exit.SOME;
            }
            case Ended ended -> before > Exit.SOME ? before : said(ended);
        };
        out.flush();
        if (summary.files() > 0 && summary.files() % SAID_EVERY == 0) {
            err.printf("%d / %d%n", summary.files(), all);
        }
        return exit;
    }

    private int said(Ended ended) {
        err.println(ended.why().line());
        return ended.exit();
    }

    private static Fate fate(Sent sent) throws InterruptedException {
        try {
            return sent.fate().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(sent.file().toString(), e.getCause());
        }
    }
}

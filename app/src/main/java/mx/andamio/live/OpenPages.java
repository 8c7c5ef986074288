package mx.andamio.live;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import mx.andamio.identity.Accounts;
import mx.andamio.identity.SignedIn;
import mx.andamio.register.Register;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The pages that are open. Before the server stops they are hung up on, because it waits for requests that run. A line lasts a quarter of an hour at most:
 * then the browser calls again, with what its session may by then.
 */
@Component
class OpenPages implements SmartLifecycle, ChangeFeed.Hearers {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final long AGAIN_MILLIS = 3_000;
    /** Before the phase in which the web server stops and waits. */
    private static final int BEFORE_THE_SERVER = SmartLifecycle.DEFAULT_PHASE - 512;

    private final Register register;
    private final Accounts accounts;
    private final ChangeFeed feed;
    private final int perAccount;
    private final Semaphore free;
    private final Set<OpenPage> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService senders = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("andamio-live-", 0).factory());
    private final AtomicBoolean running = new AtomicBoolean();

    /**
     * @param total how many lines there may be in this copy of the application
     * @param perAccount how many of them for one account
     */
    OpenPages(
            Register register,
            Accounts accounts,
            ChangeFeed feed,
            @Value("${andamio.live.total:1000}") int total,
            @Value("${andamio.live.per-account:8}") int perAccount) {
        this.register = register;
        this.accounts = accounts;
        this.feed = feed;
        this.perAccount = perAccount;
        this.free = new Semaphore(total);
    }

    /** Opens a line, and says up to which entry the register goes; empty where there are too many. */
    Optional<SseEmitter> open(SignedIn account) {
        if (!running.get()
                || open.stream()
                                .filter(line -> line.userName().equals(account.userName()))
                                .count()
                        >= perAccount
                || !free.tryAcquire()) {
            return Optional.empty();
        }
        var emitter = new SseEmitter(LONGEST.toMillis());
        var line = new OpenPage(account.userName(), emitter);
        open.add(line);
        emitter.onCompletion(() -> gone(line));
        emitter.onTimeout(emitter::complete);
        emitter.onError(_ -> gone(line));
        feed.start(this);
        // Asked for after the line is open: what is written from here on is told over it.
        line.send(event("hello").reconnectTime(AGAIN_MILLIS).build());
        return Optional.of(emitter);
    }

    private void gone(OpenPage line) {
        if (open.remove(line)) {
            free.release();
        }
    }

    int count() {
        return open.size();
    }

    @Override
    public void changed() {
        sendAll(event("change"));
    }

    /** A comment keeps proxies from hanging up, and finds browsers that went without a word. */
    @Override
    public void quiet() {
        accountsChanged();
        sendAll(SseEmitter.event().comment(""));
    }

    /** Each on its own thread: one that does not take what is sent keeps nobody else waiting. */
    private void sendAll(SseEmitter.SseEventBuilder event) {
        var parts = event.build();
        open.forEach(line -> senders.execute(() -> line.send(parts)));
    }

    private SseEmitter.SseEventBuilder event(String name) {
        return SseEmitter.event().name(name).id(Long.toString(register.size())).data("");
    }

    @Override
    public void accountsChanged() {
        var closed = new ConcurrentHashMap<String, Boolean>();
        open.stream()
                .filter(line -> closed.computeIfAbsent(line.userName(), this::isClosed))
                .forEach(OpenPage::hangUp);
    }

    private boolean isClosed(String userName) {
        return accounts.byUserName(userName).filter(SignedIn::isEnabled).isEmpty();
    }

    /** Browsers of the account that are still signed in call again. */
    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        var name = event.getAuthentication().getName();
        open.stream().filter(line -> line.userName().equals(name)).forEach(OpenPage::hangUp);
    }

    @Override
    public void start() {
        running.set(true);
    }

    @Override
    public void stop() {
        running.set(false);
        open.forEach(OpenPage::hangUp);
        feed.close();
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_SERVER;
    }
}

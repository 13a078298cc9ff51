import dev.bluepencil.account.Account;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.audit.SecurityEventStore;
import dev.bluepencil.audit.SecurityEvents;
import dev.bluepencil.config.Config;
import dev.bluepencil.config.ConfigException;
import dev.bluepencil.config.JwtAlgorithm;
import dev.bluepencil.config.Secret;
import dev.bluepencil.config.StorageConfig;
import dev.bluepencil.config.TokenConfig;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.mail.EmailAddress;
import dev.bluepencil.mail.Letter;
import dev.bluepencil.mail.Mailer;
import dev.bluepencil.mail.Stationery;
import dev.bluepencil.password.Credential;
import dev.bluepencil.profile.ProfileStore;
import dev.bluepencil.session.AccessTokens;
import dev.bluepencil.session.Grant;
import dev.bluepencil.session.RefreshTokens;
import dev.bluepencil.session.ReuseAlarm;
import dev.bluepencil.session.Sessions;
import dev.bluepencil.session.SignOut;
import dev.bluepencil.session.TokenFamilyStore;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.StorageException;
import dev.bluepencil.token.SigningKey;
import dev.bluepencil.token.TokenSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Supplier;

/// Do sessions keep their promises on the database that is set, and how long does each step take?
///
/// An account of its own signs in, and is removed with all that was kept of it. Tokens are signed with a throwaway key.
/// An embedded database that the service has not made yet is tried in a temporary folder.
///
/// Run: `mvn -q compile exec:exec@scratch -Dscratch=SessionSmoke`
void main() throws IOException {
    System.setProperty("log.level", "OFF");
    try {
        IO.println("ok: " + check(Config.load()));
    } catch (ConfigException | StorageException | BrokenPromise e) {
        System.err.println("failed: " + e.getMessage());
        System.exit(1);
    }
}

String check(Config config) throws IOException {
    var storage = config.storage();
    if (!storage.embedded() || Files.exists(storage.dataDir().resolve("bluepencil.db"))) {
        return checkOn(storage, config);
    }
    var folder = Files.createTempDirectory("SessionSmoke");
    try {
        return checkOn(
                new StorageConfig(folder, storage.mongodbUrl(), storage.databaseName(), storage.postgresUrl()), config);
    } finally {
        delete(folder);
    }
}

String checkOn(StorageConfig where, Config config) {
    try (var storage = Storage.open(where)) {
        var smoke = new Smoke(storage, config);
        smoke.round(); // the first time Java is still finding its classes
        return smoke.round() + " on " + storage.name();
    }
}

void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
        for (var file : files.toList()) {
            Files.delete(file);
        }
    }
    Files.delete(folder);
}

/// The session classes as the service wires them, save that no letter is sent.
static final class Smoke {
    private final InstantSource clock = Clock.tickMillis(ZoneOffset.UTC);
    private final Visitor visitor = new Visitor("127.0.0.1", "SessionSmoke");
    private final AccountStore accounts;
    private final ProfileStore profiles;
    private final TokenFamilyStore families;
    private final SecurityEvents events;
    private final Sessions sessions;
    private final SignOut signOut;

    Smoke(Storage storage, Config config) {
        accounts = AccountStore.in(storage);
        profiles = ProfileStore.in(storage);
        families = TokenFamilyStore.in(storage);
        events = new SecurityEvents(SecurityEventStore.in(storage), config.audit(), clock);
        var tokens = tokens(config.tokens());
        var issuer = config.http().appUrl().toString();
        var signer = new TokenSigner(JwtAlgorithm.HS256, SigningKey.of(tokens), issuer, clock);
        var access = new AccessTokens(signer, tokens, clock);
        var refresh = new RefreshTokens(signer);
        var alarm = new ReuseAlarm(accounts, events, new Stationery("SessionSmoke"), new NoMailer());
        sessions = new Sessions(families, access, refresh, alarm, tokens, clock);
        signOut = new SignOut(accounts, families, access, refresh, events);
    }

    /// With a moment of grace, whatever is configured, so that a replay can be told from a reuse.
    static TokenConfig tokens(TokenConfig config) {
        return new TokenConfig(
                Optional.of(new Secret(UUID.randomUUID().toString() + UUID.randomUUID())),
                config.secretFile(),
                JwtAlgorithm.HS256,
                config.accessLifetime(),
                config.sessionIdle(),
                config.sessionMax(),
                Duration.ofMinutes(5),
                config.resetLifetime());
    }

    String round() {
        var account = Account.fresh(
                new EmailAddress("session-smoke-" + UUID.randomUUID() + "@example.com"),
                Optional.empty(),
                new Credential("none"),
                clock.instant());
        promise(accounts.add(account), "an account can be added");
        try {
            return walk(account);
        } finally {
            families.removeAll(account.id());
            events.removeAllOf(account.id());
            profiles.remove(account.id());
        }
    }

    String walk(Account account) {
        var times = new Times();
        var first = times.of("issue", () -> sessions.start(account, visitor));
        promise(isAlive(first), "a new session is alive");

        var second = times.of("rotate", () -> rotated(first).orElseThrow(() -> new BrokenPromise("a token rotates")));
        var again = times.of("replay", () -> rotated(first));
        promise(
                again.map(Grant::refreshToken).filter(second.refreshToken()::equals).isPresent(),
                "a token that was just spent gets the same successor again");

        rotated(second);
        var stolen = times.of("reuse", () -> rotated(first));
        promise(stolen.isEmpty() && !isAlive(second), "a token spent long ago ends the session");

        var other = sessions.start(account, visitor);
        boolean known = times.of("revoke", () -> signOut.byRefreshToken(other.refreshToken(), visitor));
        promise(known && !isAlive(other) && rotated(other).isEmpty(), "a revoked session is over");
        return times.toString();
    }

    Optional<Grant> rotated(Grant spent) {
        return sessions.rotate(spent.refreshToken(), visitor);
    }

    boolean isAlive(Grant grant) {
        return sessions.find(grant.accessToken()).isPresent();
    }

    static void promise(boolean kept, String promise) {
        if (!kept) {
            throw new BrokenPromise(promise);
        }
    }
}

/// What each step took.
static final class Times {
    private final StringJoiner steps = new StringJoiner(", ");

    <T> T of(String step, Supplier<T> work) {
        long before = System.nanoTime();
        var result = work.get();
        steps.add("%s %.1f ms".formatted(step, (System.nanoTime() - before) / 1e6));
        return result;
    }

    @Override
    public String toString() {
        return steps.toString();
    }
}

/// For an account that has no mailbox.
static final class NoMailer implements Mailer {
    @Override
    public String name() {
        return "nobody";
    }

    @Override
    public String state() {
        return name();
    }

    @Override
    public void post(Letter letter) {}

    @Override
    public void sweep() {}

    @Override
    public void close() {}
}

static final class BrokenPromise extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenPromise(String promise) {
        super("it does not hold that " + promise);
    }
}

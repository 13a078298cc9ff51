package dev.bluepencil;

import dev.bluepencil.access.AccessGuard;
import dev.bluepencil.account.AccountStore;
import dev.bluepencil.account.Belongings;
import dev.bluepencil.account.Passwords;
import dev.bluepencil.action.ActionAnswer;
import dev.bluepencil.action.ActionRoutes;
import dev.bluepencil.action.CatalogRoutes;
import dev.bluepencil.activity.AdminEventRoutes;
import dev.bluepencil.activity.EventRoutes;
import dev.bluepencil.address.AddressBelongings;
import dev.bluepencil.address.AddressChange;
import dev.bluepencil.address.AddressLetters;
import dev.bluepencil.address.AddressLinks;
import dev.bluepencil.address.ReversalRoutes;
import dev.bluepencil.admin.Directory;
import dev.bluepencil.admin.DirectoryLetters;
import dev.bluepencil.admin.DirectoryRoutes;
import dev.bluepencil.admin.DirectoryStore;
import dev.bluepencil.audit.EventBelongings;
import dev.bluepencil.audit.SecurityEventStore;
import dev.bluepencil.audit.SecurityEvents;
import dev.bluepencil.auth.GrantRoutes;
import dev.bluepencil.auth.RefreshCookie;
import dev.bluepencil.auth.SessionRoutes;
import dev.bluepencil.auth.SignIn;
import dev.bluepencil.auth.SignInLetters;
import dev.bluepencil.auth.WatchedPasswords;
import dev.bluepencil.code.CodeBelongings;
import dev.bluepencil.code.CodePurpose;
import dev.bluepencil.code.OneTimeCodeStore;
import dev.bluepencil.code.OneTimeCodes;
import dev.bluepencil.config.Config;
import dev.bluepencil.drafting.RenderRoutes;
import dev.bluepencil.drafting.TemplateRoutes;
import dev.bluepencil.editor.Editor;
import dev.bluepencil.editor.Engines;
import dev.bluepencil.engine.TextEngine;
import dev.bluepencil.http.Background;
import dev.bluepencil.http.HealthRoutes;
import dev.bluepencil.http.HomeRoutes;
import dev.bluepencil.http.HttpServer;
import dev.bluepencil.http.Route;
import dev.bluepencil.http.Routes;
import dev.bluepencil.http.SameOrigin;
import dev.bluepencil.http.docs.DocsRoutes;
import dev.bluepencil.library.TemplateBelongings;
import dev.bluepencil.library.Templates;
import dev.bluepencil.limit.RateLimiter;
import dev.bluepencil.lockout.Lockout;
import dev.bluepencil.mail.Mailer;
import dev.bluepencil.mail.Stationery;
import dev.bluepencil.metrics.Metrics;
import dev.bluepencil.metrics.MetricsRoutes;
import dev.bluepencil.metrics.MetricsServer;
import dev.bluepencil.password.Hasher;
import dev.bluepencil.password.HashingPool;
import dev.bluepencil.password.PasswordPolicy;
import dev.bluepencil.profile.Deletion;
import dev.bluepencil.profile.Export;
import dev.bluepencil.profile.FarewellLetters;
import dev.bluepencil.profile.Profile;
import dev.bluepencil.profile.ProfileRoutes;
import dev.bluepencil.recovery.NewPasswords;
import dev.bluepencil.recovery.Notices;
import dev.bluepencil.recovery.PasswordChange;
import dev.bluepencil.recovery.PasswordReset;
import dev.bluepencil.recovery.PasswordRoutes;
import dev.bluepencil.recovery.PasswordStore;
import dev.bluepencil.recovery.RecoveryLetters;
import dev.bluepencil.recovery.RecoveryRoutes;
import dev.bluepencil.recovery.ResetCodes;
import dev.bluepencil.recovery.ResetTokens;
import dev.bluepencil.role.Appointments;
import dev.bluepencil.role.RoleStore;
import dev.bluepencil.session.AccessTokens;
import dev.bluepencil.session.RefreshTokens;
import dev.bluepencil.session.ReuseAlarm;
import dev.bluepencil.session.SessionBelongings;
import dev.bluepencil.session.Sessions;
import dev.bluepencil.session.SignOut;
import dev.bluepencil.session.TokenFamilyStore;
import dev.bluepencil.signup.Registration;
import dev.bluepencil.signup.RegistrationRoutes;
import dev.bluepencil.signup.SignupLetters;
import dev.bluepencil.signup.Verification;
import dev.bluepencil.signup.VerificationRoutes;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.token.SigningKey;
import dev.bluepencil.token.TokenSigner;
import dev.bluepencil.usage.IdempotencyMarks;
import dev.bluepencil.usage.Usage;
import dev.bluepencil.usage.UsageBelongings;
import dev.bluepencil.usage.UsageRoutes;
import dev.bluepencil.wish.CodeSender;
import dev.bluepencil.wish.Wishes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The whole service, wired by hand from the bottom up: first what its features share, then each feature.
final class App implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(App.class);

    private final Metrics metrics = new Metrics(Version.current());
    private final Config config;
    private final Ports ports;
    private final InstantSource clock;
    private final Storage storage;
    private final Mailer mailer;
    private final Stationery stationery;
    private final HashingPool hashing;
    private final Background background = new Background();
    private final RateLimiter limiter;
    private final Hasher hasher;
    private final PasswordPolicy policy;
    private final TokenSigner signer;

    private final AccountStore accounts;
    private final TokenFamilyStore families;
    private final OneTimeCodes codes;
    private final SecurityEvents events;
    private final Usage usage;
    private final Templates templates;
    private final List<Belongings> belongings;
    private final Appointments appointments;
    private final Lockout lockout;
    private final WatchedPasswords passwords;
    private final AddressChange addressChange;
    private final Verification verification;
    private final ResetCodes resetCodes;
    private final Wishes wishes;

    private final Engines engines;
    private final Editor editor;

    private final Sweeper sweeper;
    private final HttpServer server;
    private Optional<MetricsServer> metricsServer = Optional.empty();

    App(Config config, Ports ports) {
        this.config = config;
        this.ports = ports;
        clock = ports.clock();
        storage = ports.storage();
        mailer = ports.mailer();
        stationery = new Stationery(config.http().appName());
        limiter = new RateLimiter(metrics.counted(ports.limits()), config.limits());
        hashing = new HashingPool(metrics.hashing());
        hasher = new Hasher(config.passwords(), hashing);
        policy = new PasswordPolicy(config.passwords(), hashing);
        signer = signer();

        accounts = AccountStore.in(storage);
        families = TokenFamilyStore.in(storage);
        var codeStore = metrics.counted(OneTimeCodeStore.in(storage));
        codes = new OneTimeCodes(codeStore, hasher, config.accounts(), clock);
        events = new SecurityEvents(metrics.counted(SecurityEventStore.in(storage)), config.audit(), clock);
        usage = new Usage(
                storage, config.limits(), Engines.longest(config.gemini().timeout()), clock);
        templates = new Templates(storage, clock);
        belongings = List.of(
                new AddressBelongings(storage),
                new SessionBelongings(families, clock),
                new CodeBelongings(codeStore),
                new EventBelongings(events),
                new UsageBelongings(usage),
                new TemplateBelongings(templates));
        appointments = new Appointments(accounts, RoleStore.in(storage), events, config.admins());
        lockout = new Lockout(storage, config.lockout(), clock);
        passwords = passwords();
        addressChange = addressChange();
        verification = verification();
        resetCodes = new ResetCodes(accounts, codes, recoveryLetters(), mailer, events);
        wishes = wishes();

        var steady = new SteadyClock(clock);
        engines = new Engines(metrics.measured(ports.engines()), config.gemini().timeout(), steady);
        editor = editor(steady);

        sweeper = new Sweeper(
                () -> families.removeExpired(clock.instant()),
                lockout::sweep,
                events::removeExpired,
                usage::removeExpired,
                mailer::sweep);
        server = server();
        metrics.watch(storage);
        metrics.watch(mailer, clock);
        metrics.watch(hashing);
    }

    private TokenSigner signer() {
        var key = SigningKey.of(config.tokens());
        return new TokenSigner(
                config.tokens().algorithm(), key, config.http().appUrl().toString(), clock);
    }

    private WatchedPasswords passwords() {
        var letters = new SignInLetters(stationery, config.lockout().duration());
        var plain = new Passwords(accounts, hasher, lockout, config.accounts().hideExisting());
        return new WatchedPasswords(plain, events, letters, mailer, background);
    }

    private AddressChange addressChange() {
        var letters = new AddressLetters(stationery);
        return new AddressChange(
                accounts, storage, belongings, codes, hasher, links(), letters, mailer, appointments, events, clock);
    }

    private AddressLinks links() {
        return new AddressLinks(signer, config.http().appUrl(), clock);
    }

    private Editor editor(InstantSource steady) {
        var marks = IdempotencyMarks.of(SigningKey.of(config.tokens()).secret());
        return new Editor(engines, usage, marks, metrics.sources(), steady);
    }

    private Verification verification() {
        var letters = new SignupLetters(stationery, config.accounts().codeLifetime());
        return new Verification(accounts, codes, links(), addressChange, letters, mailer, appointments, events, clock);
    }

    private RecoveryLetters recoveryLetters() {
        return new RecoveryLetters(stationery, config.accounts().codeLifetime());
    }

    private Wishes wishes() {
        var secret = SigningKey.of(config.tokens()).secret();
        var senders = Map.<CodePurpose, CodeSender>of(
                CodePurpose.VERIFY_EMAIL, verification, CodePurpose.RESET_PASSWORD, resetCodes);
        return new Wishes(storage, secret, codes, senders, background, clock);
    }

    private HttpServer server() {
        var accessTokens = new AccessTokens(signer, config.tokens(), clock);
        var refreshTokens = new RefreshTokens(signer);
        var alarm = new ReuseAlarm(accounts, events, stationery, mailer);
        var sessions = new Sessions(families, accessTokens, refreshTokens, alarm, config.tokens(), clock);
        var signOut = new SignOut(accounts, families, accessTokens, refreshTokens, events);
        var routes = Stream.of(
                service(), signUp(), signIn(sessions, signOut), recovery(), profile(), administration(), actions());
        return HttpServer.create(
                config.http(),
                new AccessGuard(sessions),
                routes.flatMap(List::stream).toList(),
                metrics.traffic());
    }

    private List<Routes> service() {
        return List.of(
                new StorageFailures(clock),
                new HomeRoutes(config.http().appName()),
                new HealthRoutes(HealthChecks.of(ports)),
                new DocsRoutes(config.http()),
                config.metrics().port().isPresent() ? _ -> {} : new MetricsRoutes(metrics));
    }

    private List<Routes> signUp() {
        var hideExisting = config.accounts().hideExisting();
        var registration = new Registration(accounts, hasher, codes, verification, hideExisting, events, clock);
        return List.of(
                new RegistrationRoutes(registration, policy, limiter),
                new VerificationRoutes(verification, wishes, config.http().appName(), limiter));
    }

    private List<Routes> signIn(Sessions sessions, SignOut signOut) {
        var cookie = new RefreshCookie(new SameOrigin(config.http()));
        var signIn = new SignIn(passwords, sessions, events);
        return List.of(
                new GrantRoutes(signIn, sessions, signOut, cookie, limiter),
                new SessionRoutes(sessions, signOut, cookie));
    }

    private List<Routes> recovery() {
        var notices = new Notices(events, recoveryLetters(), mailer);
        var store = PasswordStore.in(storage);
        var newPasswords = new NewPasswords(policy, hasher);
        var tokens = new ResetTokens(signer, config.tokens(), clock);
        var reset = new PasswordReset(
                accounts, store, tokens, newPasswords, families, lockout, appointments, notices, clock);
        var change = new PasswordChange(passwords, store, newPasswords, families, notices);
        return List.of(
                new RecoveryRoutes(resetCodes, wishes, tokens, reset, limiter), new PasswordRoutes(change, limiter));
    }

    private List<Routes> profile() {
        var profile =
                new Profile(accounts, storage, addressChange, config.accounts().hideExisting());
        var deletion = new Deletion(passwords, storage, belongings, new FarewellLetters(stationery), mailer);
        var export = new Export(belongings, events);
        return List.of(
                new ProfileRoutes(profile, deletion, export, limiter),
                new ReversalRoutes(addressChange, config.http().appName()),
                new EventRoutes(events));
    }

    private List<Routes> administration() {
        var letters = new DirectoryLetters(stationery);
        var directory = new Directory(accounts, DirectoryStore.in(storage), letters, mailer, events, clock);
        return List.of(new DirectoryRoutes(directory), new AdminEventRoutes(events, accounts));
    }

    private List<Routes> actions() {
        var answer = new ActionAnswer(editor, config.actions(), limiter);
        return List.of(
                new ActionRoutes(answer),
                new TemplateRoutes(templates),
                new RenderRoutes(templates, answer),
                new CatalogRoutes(engines, config.actions()),
                new UsageRoutes(usage, limiter, clock));
    }

    /// Starts to listen; returns once requests are answered.
    void start() {
        appointments.appointAdmins();
        metricsServer = config.metrics()
                .port()
                .map(port -> MetricsServer.start(config.metrics().host(), port, metrics));
        server.start();
        wishes.start();
        ports.engines().forEach(TextEngine::prepare);
    }

    /// What is measured, for what is not of this service alone.
    Metrics metrics() {
        return metrics;
    }

    /// The port that the metrics are read on, if they have one of their own.
    Optional<Integer> metricsPort() {
        return metricsServer.map(MetricsServer::port);
    }

    int port() {
        return server.port();
    }

    /// All that is served, in no order.
    List<Route> routes() {
        return server.routes();
    }

    /// Says that it is not ready, for as long as is configured, then finishes what is under way and stops; the ports
    /// stay open. Interrupted, it does not wait for others to look elsewhere.
    @Override
    public void close() {
        server.drain();
        pause(config.lifeCycle().shutdownDelay());
        server.close();
        editor.close();
        wishes.close();
        background.close();
        sweeper.close();
        hashing.close();
        metricsServer.ifPresent(MetricsServer::close);
        metrics.close();
    }

    private static void pause(Duration delay) {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException _) {
            log.info("the rest of SHUTDOWN_DELAY_SECONDS is left out");
        }
    }
}

package dev.bluepencil;

import dev.bluepencil.account.AccountStore;
import dev.bluepencil.account.Lockout;
import dev.bluepencil.account.Passwords;
import dev.bluepencil.action.ActionRoutes;
import dev.bluepencil.action.Actions;
import dev.bluepencil.activity.AdminEventRoutes;
import dev.bluepencil.activity.EventRoutes;
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
import dev.bluepencil.auth.SignIn;
import dev.bluepencil.auth.SignInLetters;
import dev.bluepencil.auth.WatchedPasswords;
import dev.bluepencil.code.CodeBelongings;
import dev.bluepencil.code.OneTimeCodeStore;
import dev.bluepencil.code.OneTimeCodes;
import dev.bluepencil.config.Config;
import dev.bluepencil.http.Background;
import dev.bluepencil.http.HealthRoutes;
import dev.bluepencil.http.HomeRoutes;
import dev.bluepencil.http.HttpServer;
import dev.bluepencil.http.Route;
import dev.bluepencil.http.SameOrigin;
import dev.bluepencil.http.docs.DocsRoutes;
import dev.bluepencil.limit.LocalRateLimits;
import dev.bluepencil.limit.RateLimiter;
import dev.bluepencil.mail.Stationery;
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
import dev.bluepencil.session.AccessGuard;
import dev.bluepencil.session.AccessTokens;
import dev.bluepencil.session.RefreshCookie;
import dev.bluepencil.session.RefreshTokens;
import dev.bluepencil.session.ReuseAlarm;
import dev.bluepencil.session.SessionBelongings;
import dev.bluepencil.session.SessionRoutes;
import dev.bluepencil.session.Sessions;
import dev.bluepencil.session.SignOut;
import dev.bluepencil.session.TokenFamilyStore;
import dev.bluepencil.signup.Registration;
import dev.bluepencil.signup.RegistrationRoutes;
import dev.bluepencil.signup.SignupLetters;
import dev.bluepencil.signup.Verification;
import dev.bluepencil.signup.VerificationRoutes;
import dev.bluepencil.token.SigningKey;
import dev.bluepencil.token.TokenSigner;
import java.util.List;

/// The whole service, wired by hand from the bottom up.
final class App implements AutoCloseable {
    private final HashingPool hashing = new HashingPool();
    private final Background background = new Background();
    private final Sweeper sweeper;
    private final Appointments appointments;
    private final HttpServer server;

    App(Config config, Ports ports) {
        var clock = ports.clock();
        var storage = ports.storage();
        var appUrl = config.http().appUrl();
        var appName = config.http().appName();
        var key = SigningKey.of(config.tokens());
        var signer = new TokenSigner(config.tokens().algorithm(), key, appUrl.toString(), clock);

        var mailer = ports.mailer();
        var accounts = AccountStore.in(storage);
        var families = TokenFamilyStore.in(storage);
        var codeStore = OneTimeCodeStore.in(storage);
        var events = new SecurityEvents(SecurityEventStore.in(storage), config.audit(), clock);
        var hasher = new Hasher(config.passwords(), hashing);
        var codes = new OneTimeCodes(codeStore, hasher, config.accounts(), clock);
        var links = new AddressLinks(signer, appUrl, clock);
        var stationery = new Stationery(appName);
        var belongings = List.of(
                new SessionBelongings(families, clock), new CodeBelongings(codeStore), new EventBelongings(events));
        appointments = new Appointments(accounts, RoleStore.in(storage), events, config.admins());
        var change = new AddressChange(
                accounts,
                storage,
                belongings,
                codes,
                links,
                new AddressLetters(stationery),
                mailer,
                appointments,
                events,
                clock);
        var letters = new SignupLetters(stationery, config.accounts().codeLifetime());
        var verification = new Verification(
                accounts, codes, links, change, letters, mailer, appointments, background, events, clock);
        var hideExisting = config.accounts().hideExisting();
        var registration = new Registration(accounts, hasher, codes, verification, hideExisting, events, clock);

        var lockout = new Lockout(storage, config.lockout(), clock);
        var accessTokens = new AccessTokens(signer, config.tokens(), clock);
        var refreshTokens = new RefreshTokens(signer);
        var alarm = new ReuseAlarm(events, stationery, mailer);
        var sessions = new Sessions(families, accessTokens, refreshTokens, alarm, config.tokens(), clock);
        var signOut = new SignOut(accounts, families, accessTokens, refreshTokens, events);
        var cookie = new RefreshCookie(new SameOrigin(config.http()));
        var passwords = new Passwords(accounts, hasher, lockout);
        var signInLetters = new SignInLetters(stationery, config.lockout().duration());
        var watched = new WatchedPasswords(passwords, events, signInLetters, mailer, background);
        var signIn = new SignIn(watched, sessions, events);

        var policy = new PasswordPolicy(config.passwords(), hashing);
        var passwordStore = PasswordStore.in(storage);
        var newPasswords = new NewPasswords(policy, hasher);
        var recoveryLetters = new RecoveryLetters(stationery, config.accounts().codeLifetime());
        var notices = new Notices(events, recoveryLetters, mailer);
        var resetTokens = new ResetTokens(signer, config.tokens(), clock);
        var resetCodes = new ResetCodes(accounts, codes, recoveryLetters, mailer, background, events);
        var reset = new PasswordReset(
                accounts, passwordStore, resetTokens, newPasswords, families, lockout, notices, clock);
        var passwordChange = new PasswordChange(watched, passwordStore, newPasswords, families, notices);
        var profile = new Profile(accounts, storage, change, hideExisting);
        var deletion = new Deletion(passwords, storage, belongings, new FarewellLetters(stationery), mailer, events);
        var export = new Export(belongings, events);
        sweeper = new Sweeper(
                () -> families.removeExpired(clock.instant()),
                lockout::sweep,
                events::removeExpired,
                ports.mailer()::sweep);

        var directory = new Directory(
                accounts, DirectoryStore.in(storage), new DirectoryLetters(stationery), mailer, events, clock);
        var limiter = new RateLimiter(new LocalRateLimits(clock), config.limits());
        server = HttpServer.create(
                config.http(),
                new AccessGuard(sessions),
                List.of(
                        new StorageFailures(),
                        new HomeRoutes(appName),
                        new HealthRoutes(HealthChecks.of(ports)),
                        new DocsRoutes(config.http()),
                        new RegistrationRoutes(registration, policy, limiter),
                        new VerificationRoutes(verification, appName, limiter),
                        new ReversalRoutes(change, appName),
                        new GrantRoutes(signIn, sessions, signOut, cookie, limiter),
                        new ProfileRoutes(profile, deletion, export),
                        new SessionRoutes(sessions, signOut, cookie),
                        new RecoveryRoutes(resetCodes, resetTokens, reset, limiter),
                        new PasswordRoutes(passwordChange),
                        new EventRoutes(events),
                        new AdminEventRoutes(events, accounts),
                        new DirectoryRoutes(directory),
                        new ActionRoutes(new Actions(ports.engines()), config.actions(), limiter)));
    }

    /// Starts to listen; returns once requests are answered.
    void start() {
        appointments.appointAdmins();
        server.start();
    }

    int port() {
        return server.port();
    }

    /// All that is served, in no order.
    List<Route> routes() {
        return server.routes();
    }

    /// Finishes what is under way and stops; the ports stay open.
    @Override
    public void close() {
        server.close();
        background.close();
        sweeper.close();
        hashing.close();
    }
}

/// Does anything get slower as accounts become many?
///
/// Two services on SQLite, one with 1,000 accounts and one with 1,000,000, each account with a session, a security
/// event, a spent code and a failed sign-in. One client does the same at both in turn, each time as another of some
/// hundred people, and the medians are compared: as they are, and less what a request costs that looks nothing up
/// (`/health/live`), for the work alone. bcrypt costs 4, so that hashing hides nothing.
///
/// Run: `java --enable-native-access=ALL-UNNAMED bench/Growth.java`, with `-Dmany=` for another number than 1,000,000
import java.net.URLClassLoader;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;

static final int FEW = 1_000;
static final int MANY = Integer.getInteger("many", 1_000_000);
static final int PEOPLE = 300;
static final int WARM_UP = Integer.getInteger("warmups", 300);
static final int TIMES = Integer.getInteger("times", 900);
static final String ADMIN = "admin@example.com";

void main() throws Exception {
    var few = new Town(FEW);
    var many = new Town(MANY);
    try (few.service;
            many.service) {
        few.open();
        many.open();
        new InTurn<>(few, many, WARM_UP, TIMES)
                .print("median ms", "accounts", FEW, MANY, NOTHING, works());
    }
}

static final String NOTHING = "GET /health/live";

static Map<String, InTurn.Work<Town>> works() {
    var works = new LinkedHashMap<String, InTurn.Work<Town>>();
    works.put(NOTHING, (town, _) -> town.get(NOTHING.substring(4), ""));
    works.put("GET /auth/me", (town, i) -> town.get("/auth/me", town.access(i)));
    works.put("GET /auth/sessions", (town, i) -> town.get("/auth/sessions", town.access(i)));
    works.put("GET /auth/me/events", (town, i) -> town.get("/auth/me/events", town.access(i)));
    works.put("POST /auth/refresh", Town::refresh);
    works.put("POST /auth/login", Town::login);
    works.put("POST /auth/login, wrong password", Town::failToLogIn);
    works.put("POST /auth/login, unknown address", (town, i) -> town.fail("nobody" + i + "@example.com"));
    works.put("POST /auth/verify-otp, wrong code", Town::failToVerify);
    works.put("PATCH /auth/profile", Town::rename);
    works.put("POST /auth/register", Town::register);
    works.put("GET /admin/accounts", (town, _) -> town.get("/admin/accounts?limit=20", town.admin));
    works.put(
            "GET /admin/accounts?q=",
            (town, i) -> town.get("/admin/accounts?limit=20&q=person" + town.number(i), town.admin));
    works.put("GET /admin/accounts?role=admin", (town, _) -> town.get("/admin/accounts?role=admin", town.admin));
    works.put("GET /admin/events", (town, _) -> town.get("/admin/events?limit=20", town.admin));
    works.put(
            "GET /admin/events?kind=sign_in_locked",
            (town, _) -> town.get("/admin/events?limit=20&kind=sign_in_locked", town.admin));
    return works;
}

/// A service with so many accounts.
static final class Town {
    final int size;
    final Service service;
    final String[] accessTokens = new String[PEOPLE];
    final String[] refreshTokens = new String[PEOPLE];
    String admin = "";
    private Client client;

    Town(int size) throws IOException {
        this.size = size;
        service = Service.start(
                Map.of("BCRYPT_ROUNDS", "4", "ADMIN_EMAILS", ADMIN, "MAX_LOGIN_ATTEMPTS", "100"));
    }

    void open() throws Exception {
        try (var one = service.connect()) {
            service.registerVerified(one, ADMIN);
        }
        service.stop();
        fill();
        service.start();
        client = service.connect();
        admin = Service.login(client, ADMIN).expect(200).field("access_token");
        for (int i = 0; i < PEOPLE; i++) {
            var grant = Service.login(client, email(i)).expect(200);
            accessTokens[i] = grant.field("access_token");
            refreshTokens[i] = grant.field("refresh_token");
        }
        client.close(); // lest the service does, which tires of waiting
    }

    /// Copies the one account that registered, with all that is to hang on each.
    private void fill() throws Exception {
        long start = System.nanoTime();
        var jar = Service.library("sqlite-jdbc").toUri().toURL();
        try (var loader = new URLClassLoader(new URL[] {jar});
                var database = connect(loader);
                var statement = database.createStatement()) {
            statement.execute("PRAGMA synchronous = OFF");
            statement.execute("PRAGMA cache_size = -1000000");
            database.setAutoCommit(false);
            for (var fill : FILLS) {
                var now = Long.toString(System.currentTimeMillis());
                statement.executeUpdate(fill.replace(":size", "" + size).replace(":now", now));
            }
            database.commit();
        }
        IO.println("%,d accounts made in %d s".formatted(size, (System.nanoTime() - start) / 1_000_000_000));
    }

    private Connection connect(ClassLoader loader) throws ReflectiveOperationException, SQLException {
        var driver = (Driver) loader.loadClass("org.sqlite.JDBC").getConstructor().newInstance();
        return driver.connect("jdbc:sqlite:" + service.data().resolve("bluepencil.db"), new Properties());
    }

    /// People spread over all of them.
    int number(int i) {
        return 1 + (int) ((i % PEOPLE) * (long) size / PEOPLE);
    }

    String email(int i) {
        return "person" + number(i) + "@example.com";
    }

    String access(int i) {
        return accessTokens[i % PEOPLE];
    }

    void get(String path, String token) {
        client.get(path, token).expect(200);
    }

    void refresh(int i) {
        var grant = client.post("/auth/refresh", Map.of("refresh_token", refreshTokens[i % PEOPLE]));
        refreshTokens[i % PEOPLE] = grant.expect(200).field("refresh_token");
    }

    void login(int i) {
        Service.login(client, email(i)).expect(200);
    }

    void failToLogIn(int i) {
        fail(email(i));
    }

    void fail(String email) {
        Service.login(client, email, "eight wooden ducks").expect(401);
    }

    void failToVerify(int i) {
        client.post("/auth/verify-otp", Map.of("email", email(i), "otp", "000000")).expect(400);
    }

    void rename(int i) {
        var fields = Client.json(Map.of("full_name", "Person " + i));
        client.send(Client.request("PATCH", "/auth/profile", access(i), fields)).expect(200);
    }

    void register(int i) {
        service.register(client, "new" + i + "@example.com");
    }
}

static final String ID = """
        lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a'
            || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))
        """;

static final List<String> FILLS = List.of(
        """
        INSERT INTO accounts (id, email, full_name, credential, verified_at, token_version, created_at)
        WITH RECURSIVE numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < :size)
        SELECT %s, 'person' || i || '@example.com', 'Person ' || i, credential, verified_at, 0, created_at
        FROM numbers, accounts WHERE email = '%s'
        """.formatted(ID, ADMIN),
        """
        INSERT INTO token_families
            (id, account_id, token_version, current_jti, created_at, issued_at, expires_at, ends_at,
             address, user_agent)
        SELECT %s, id, 0, %s, :now, :now, :now + 2592000000, :now + 7776000000,
            '127.0.0.1', 'bench'
        FROM accounts
        """.formatted(ID, ID),
        """
        INSERT INTO security_events (id, account_id, kind, happened_at, address, user_agent)
        SELECT printf('00000000-0000-7000-8000-%012x', rowid), id, 'SIGNED_IN', :now - 1000000000 + rowid * 500,
            '127.0.0.1', 'bench'
        FROM accounts
        """,
        """
        INSERT OR IGNORE INTO one_time_codes (account_id, purpose, hash, expires_at, tries)
        SELECT id, 'VERIFY_EMAIL', NULL, :now, 1 FROM accounts
        """,
        """
        INSERT INTO sign_in_failures (address_hash, failures, over_at)
        SELECT lower(hex(randomblob(32))), 1, :now + 1800000 FROM accounts
        """);

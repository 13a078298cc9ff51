/// Do templates get slower as those of others become many?
///
/// Two services on SQLite: in one a single account keeps as many templates as it may, 500; in the other 200 accounts do,
/// which makes 100,000. One client does the same at both in turn, as the same person, and the medians are compared: as
/// they are, and less what a request costs that looks nothing up but the session (`GET /auth/me`).
///
/// Run: `java --enable-native-access=ALL-UNNAMED bench/Templates.java`, with `-Daccounts=` for another number than 200
import java.net.URLClassLoader;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;

static final int EACH = 500;
static final int ACCOUNTS = Integer.getInteger("accounts", 200);
static final int WARM_UP = Integer.getInteger("warmups", 400);
static final int TIMES = Integer.getInteger("times", 800);
static final String ADA = "ada@example.com";
static final String NOTHING = "GET /auth/me";

void main() throws Exception {
    var few = new Shelf(1);
    var many = new Shelf(ACCOUNTS);
    try (few.service;
            many.service) {
        few.open();
        many.open();
        new InTurn<>(few, many, WARM_UP, TIMES)
                .print("median ms, of templates in all:", "templates", EACH, ACCOUNTS * EACH, NOTHING, works());
    }
}

static Map<String, InTurn.Work<Shelf>> works() {
    var works = new LinkedHashMap<String, InTurn.Work<Shelf>>();
    works.put(NOTHING, (shelf, _) -> shelf.get("/auth/me"));
    works.put("GET /templates", (shelf, _) -> shelf.get("/templates?limit=20"));
    works.put("GET /templates?cursor=, the middle", (shelf, _) -> shelf.get(shelf.middle));
    works.put("GET /templates?category=", (shelf, i) -> shelf.get("/templates?limit=20&category=kind-" + i % 10));
    works.put("GET /templates?q=, one match", (shelf, i) -> shelf.get("/templates?q=NUMBER%20" + i % EACH + "%20OF"));
    works.put("GET /templates?q=, no match", (shelf, _) -> shelf.get("/templates?q=nowhere"));
    works.put("GET /templates/categories", (shelf, _) -> shelf.get("/templates/categories"));
    works.put("GET /templates/{id}", (shelf, i) -> shelf.get(shelf.path(i)));
    works.put("PUT /templates/{id}", Shelf::replace);
    works.put("DELETE and POST /templates", Shelf::removeAndAdd);
    works.put("POST /templates/{id}/render", Shelf::render);
    return works;
}

/// A service where so many accounts have all the templates that they may.
static final class Shelf {
    final int accounts;
    final Service service;
    final String[] ids = new String[EACH];
    String middle = "";
    private Client client;
    private String token = "";

    Shelf(int accounts) throws IOException {
        this.accounts = accounts;
        service = Service.start(Map.of("BCRYPT_ROUNDS", "4"));
    }

    void open() throws Exception {
        client = service.connect();
        service.registerVerified(client, ADA);
        token = Service.login(client, ADA).expect(200).field("access_token");
        for (int i = 0; i < EACH; i++) {
            ids[i] = add(i);
        }
        client.close(); // before the service does
        service.stop();
        fill();
        service.start();
        client = service.connect();
        middle = middle();
    }

    /// The page in the middle of those of the account.
    private String middle() {
        var path = "/templates?limit=20";
        for (int page = 0; page < EACH / 2 / 20; page++) {
            var link = client.get(path, token).expect(200).header("Link").orElseThrow();
            path = link.substring(link.indexOf("/templates"), link.indexOf('>'));
        }
        return path;
    }

    /// Copies what the one account has for the others.
    private void fill() throws Exception {
        var jar = Service.library("sqlite-jdbc").toUri().toURL();
        try (var loader = new URLClassLoader(new URL[] {jar});
                var database = connect(loader);
                var statement = database.createStatement()) {
            database.setAutoCommit(false);
            for (var fill : FILLS) {
                statement.executeUpdate(fill.replace(":accounts", "" + accounts));
            }
            database.commit();
        }
    }

    private Connection connect(ClassLoader loader) throws ReflectiveOperationException, SQLException {
        var driver = (Driver) loader.loadClass("org.sqlite.JDBC").getConstructor().newInstance();
        return driver.connect("jdbc:sqlite:" + service.data().resolve("bluepencil.db"), new Properties());
    }

    void get(String path) {
        client.get(path, token).expect(200);
    }

    String path(int i) {
        return "/templates/" + ids[i % EACH];
    }

    void replace(int i) {
        send("PUT", path(i), template(i % EACH)).expect(200);
    }

    void removeAndAdd(int i) {
        send("DELETE", path(i), "").expect(204);
        ids[i % EACH] = add(i % EACH);
    }

    void render(int i) {
        send("POST", path(i) + "/render", "{\"values\":{\"First Name\":\"Ada\"}}").expect(200);
    }

    private String add(int i) {
        return send("POST", "/templates", template(i)).expect(201).field("id");
    }

    private Client.Answer send(String method, String path, String json) {
        return client.send(Client.request(method, path, token, json));
    }

    private static String template(int i) {
        return Client.json(Map.of(
                "title", "Number " + i + " of many",
                "category", "kind-" + i % 10,
                "content", "Dear [First Name], " + "thank you for your letter of [Date]. ".repeat(6)));
    }
}

static final List<String> FILLS = List.of(
        """
        INSERT INTO accounts (id, email, full_name, credential, verified_at, token_version, created_at)
        WITH RECURSIVE numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < :accounts)
        SELECT printf('00000000-0000-4000-8000-%012x', i), 'person' || i || '@example.com', 'Person ' || i, credential,
            verified_at, 0, created_at
        FROM numbers, accounts WHERE i > 1
        """,
        """
        INSERT INTO templates
            (account_id, id, slot, title, category, content, searched, revision, created_at, updated_at)
        SELECT accounts.id, templates.id, slot, title, category, content, searched, revision, templates.created_at,
            updated_at
        FROM templates, accounts WHERE accounts.id <> templates.account_id
        """);

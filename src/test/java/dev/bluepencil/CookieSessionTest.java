package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Browser apps, which keep their refresh token in a cookie.
final class CookieSessionTest {
    private static final String ADA = "ada@example.com";
    private static final String APP = "https://write.example";
    private static final String EDITOR = "https://editor.example";

    @AutoClose
    private final TestApp app;

    private final Client client;

    CookieSessionTest(@TempDir Path folder) throws InterruptedException {
        app = TestApp.in(folder, Map.of("APP_URL", APP, "CORS_ORIGINS", EDITOR), List.of());
        client = app.client;
        app.signedIn(ADA);
    }

    @Test
    void the_refresh_token_is_in_a_cookie_that_no_script_reads_and_not_in_the_body() {
        var answer = login("Origin", APP).expect(200);

        assertThat(answer.header("Set-Cookie"))
                .startsWith("__Secure-bluepencil_refresh=ey")
                .contains("Path=/auth", "Max-Age=2592000", "Secure", "HttpOnly", "SameSite=Strict")
                .doesNotContain("Domain");
        assertThat(answer.json().has("refresh_token")).isFalse();
        assertThat(answer.json().path("access_token").asText()).isNotEmpty();
    }

    @Test
    void the_form_takes_the_wish_for_a_cookie_too_and_no_other_wish() {
        var form = Map.of("username", ADA, "password", Client.PASSWORD, "session", "cookie");
        assertThat(client.postForm("/auth/login", form, "Origin", APP)
                        .expect(200)
                        .header("Set-Cookie"))
                .contains("HttpOnly");

        client.post("/auth/login", Map.of("email", ADA, "password", Client.PASSWORD, "session", "jar"))
                .expectOAuthError(422, "invalid_request");
    }

    @Test
    void a_refresh_by_cookie_renews_the_cookie() {
        var first = cookie(login("Origin", APP));

        var answer = refresh(first, "Origin", APP).expect(200);

        assertThat(cookie(answer)).isNotEqualTo(first);
        assertThat(answer.json().has("refresh_token")).isFalse();
        client.get("/auth/me", answer.tokens()).expect(200);
        refresh(cookie(answer), "Sec-Fetch-Site", "same-origin").expect(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://write.example, 200",
        "Origin, https://editor.example, 200",
        "Origin, https://evil.example, 403",
        "Origin, https://write.example.evil.example, 403",
        "Origin, http://write.example, 403",
        "Origin, null, 403",
        "Sec-Fetch-Site, same-origin, 200",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, none, 403",
        "X-Other, none, 403"
    })
    void a_cookie_counts_only_in_requests_of_the_app_itself(String header, String value, int status) {
        var cookie = cookie(login("Origin", APP));

        refresh(cookie, header, value).expect(status);
        logout(cookie, header, value).expect(status == 200 ? 204 : 403);
        login(header, value).expect(status);
    }

    @Test
    void signing_out_ends_the_session_of_the_cookie_and_takes_it_back() {
        var cookie = cookie(login("Origin", APP));

        var answer = logout(cookie, "Origin", APP).expect(204);

        assertThat(answer.header("Set-Cookie"))
                .startsWith("__Secure-bluepencil_refresh=;")
                .contains("Expires=Thu, 01 Jan 1970");
        var refused = refresh(cookie, "Origin", APP);
        refused.expectOAuthError(401, "invalid_grant");
        assertThat(refused.header("Set-Cookie")).contains("Expires=Thu, 01 Jan 1970");
    }

    @Test
    void a_token_in_the_body_goes_before_the_cookie_and_needs_no_origin() {
        var cookie = cookie(login("Origin", APP));
        var mine = app.login(ADA);

        var answer = client.post("/auth/refresh", Map.of("refresh_token", mine.refresh()), "Cookie", cookie)
                .expect(200);

        assertThat(answer.tokens().refresh()).isNotEmpty();
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void a_body_that_says_nothing_leaves_it_to_the_cookie() {
        var cookie = cookie(login("Origin", APP));
        var answer = client.post("/auth/refresh", Map.of(), "Cookie", cookie, "Origin", APP)
                .expect(200);
        assertThat(cookie(answer)).isNotEqualTo(cookie);

        client.post("/auth/refresh", Map.of(), "Cookie", cookie(answer)).expectOAuthError(403, "invalid_request");
        client.postForm("/auth/refresh", Map.of("more", "x"), "Cookie", cookie(answer), "Origin", APP)
                .expect(200);
    }

    @Test
    void another_site_cannot_have_the_cookie_taken_back_by_a_token_of_its_own() {
        var answer = client.postForm(
                        "/auth/logout", Map.of("refresh_token", "made up"), "Origin", "https://evil.example")
                .expect(204);

        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void without_cookie_and_body_nobody_is_signed_in() {
        client.send(client.request("/auth/refresh").POST(BodyPublishers.noBody()))
                .expectOAuthError(401, "invalid_grant");
    }

    private Client.Answer login(String header, String value) {
        return client.post(
                "/auth/login", Map.of("email", ADA, "password", Client.PASSWORD, "session", "cookie"), header, value);
    }

    private Client.Answer refresh(String cookie, String header, String value) {
        return post("/auth/refresh", cookie, header, value);
    }

    private Client.Answer logout(String cookie, String header, String value) {
        return post("/auth/logout", cookie, header, value);
    }

    private Client.Answer post(String path, String cookie, String header, String value) {
        return client.send(client.request(path)
                .header("Cookie", cookie)
                .header(header, value)
                .POST(BodyPublishers.noBody()));
    }

    /// As a browser sends it back.
    private static String cookie(Client.Answer answer) {
        return answer.header("Set-Cookie").replaceAll(";.*", "");
    }
}

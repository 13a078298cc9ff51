package dev.bluepencil;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProfileTest {
    private static final String ADA = "ada@example.com";

    private final TestApp app;
    private final Client client;
    private Client.Tokens ada = new Client.Tokens("", "");

    ProfileTest(@TempDir Path folder) {
        app = TestApp.in(folder);
        client = app.client;
    }

    @BeforeEach
    void signIn() throws InterruptedException {
        ada = app.signedIn(ADA);
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void changes_what_is_sent_and_leaves_the_rest() {
        patch("{\"full_name\": \" Ada King \", \"settings\": {\"a\": 1}}").expect(200);

        var account = patch("{\"settings\": {\"b\": 2}}").expect(200).json();
        assertThat(account.path("full_name").asText()).isEqualTo("Ada King");
        assertThat(account.path("settings").toString()).isEqualTo("{\"b\":2}");
        assertThat(client.get("/auth/me", ada).expect(200).json()).isEqualTo(account);

        assertThat(patch("{\"full_name\": null}")
                        .expect(200)
                        .json()
                        .path("full_name")
                        .isNull())
                .isTrue();
        assertThat(patch("{}").expect(200).json().path("settings").toString()).isEqualTo("{\"b\":2}");
        assertThat(patch("{\"nothing\": [1]}")
                        .expect(200)
                        .json()
                        .path("settings")
                        .toString())
                .isEqualTo("{\"b\":2}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"__proto__\":{\"admin\":true},\"constructor\":null,\"\":\"\"}",
                "{\"big\":123456789012345678901234567890,\"exact\":1.10,\"tiny\":1e-400,\"huge\":-1E+999,\"zero\":-0.0}",
                "{\"list\":[1,[2,{\"x\":[]}],true,false,null],\"text\":\"\\\"\\\\\\n\\u0001 Δ 🖍 </script>\"}"
            })
    void settings_come_back_to_the_letter(String settings) {
        assertThat(patch("{\"settings\": " + settings + "}").expect(200).body()).contains("\"settings\":" + settings);
        assertThat(client.get("/auth/me", ada).body()).contains("\"settings\":" + settings);
        assertThat(client.get("/auth/me/export", ada).body()).contains("\"settings\":" + settings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "\"{}\"",
                "1",
                "true",
                "{\"a\":\"\\u0000\"}",
                "{\"\\u0000\":1}",
                "{\"a\":[{\"b\":\"\\ud800\"}]}"
            })
    void settings_are_an_object_of_text_that_can_be_kept(String settings) {
        patch("{\"settings\": " + settings + "}").expectInvalid("settings");
    }

    @Test
    void settings_are_neither_long_nor_deep() {
        patch(ofLength(16 * 1024)).expect(200);
        patch(ofLength(16 * 1024 + 1)).expectInvalid("settings");
        patch(ofDepth(32)).expect(200);
        patch(ofDepth(33)).expectInvalid("settings");
        patch(ofDepth(5000)).expectInvalid("settings");
        patch("{\"settings\": {\"n\": " + "9".repeat(1001) + "}}").expectInvalid("settings");
        patch("{\"settings\": {\"a\":1,\"a\":2}}").expectProblem(400, "malformed_body");
        patch("{\"settings\": {\"\\ud800\":1}}").expectInvalid("settings");
        patch("{\"settings\": {\"a\": {\"b\":1,\"\\udc00\":1}}}").expectInvalid("settings.a");
        patch("{\"settings\": {\"a\":").expectProblem(400, "malformed_body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "[]", "{}", "true", "\"\"", "\" \"", "\"a\\nb\"", "\"a\\u0000\"", "\"\\ud800\""})
    void a_name_is_a_line_of_text(String name) {
        patch("{\"full_name\": " + name + "}").expectInvalid("full_name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "1", "[\"a@example.com\"]", "{}", "\"\"", "\"nonsense\"", "\"a@b@c\"", "\"a\\u0000@b.c\""
            })
    void an_address_is_one(String email) {
        patch("{\"email\": " + email + "}").expectInvalid("email");
    }

    @Test
    void a_patch_with_one_bad_field_changes_nothing_and_names_them_all() throws Exception {
        app.signedIn("bob@example.com");

        patch("{\"full_name\": \"Eve\", \"email\": null, \"settings\": null}")
                .expectInvalid("email")
                .expectInvalid("settings");
        patch("{\"full_name\": \"Eve\", \"email\": \"bob@example.com\"}").expectProblem(409, "email_taken");

        var account = client.get("/auth/me", ada).json();
        assertThat(account.path("full_name").isNull()).isTrue();
        assertThat(account.path("pending_email").isNull()).isTrue();
        assertThat(app.mailer.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1", "\"x\""})
    void a_patch_is_an_object(String body) {
        patch(body).expectInvalid("body");
    }

    private Client.Answer patch(String body) {
        return client.call("PATCH", "/auth/profile", body, ada);
    }

    private static String ofLength(int bytes) {
        return "{\"settings\": {\"a\":\"" + "x".repeat(bytes - "{\"a\":\"\"}".length()) + "\"}}";
    }

    private static String ofDepth(int levels) {
        return "{\"settings\": " + "{\"a\":".repeat(levels - 1) + "{}" + "}".repeat(levels - 1) + "}";
    }
}

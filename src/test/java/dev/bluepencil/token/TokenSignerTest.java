package dev.bluepencil.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import dev.bluepencil.config.JwtAlgorithm;
import dev.bluepencil.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenSignerTest {
    private static final String ISSUER = "https://bluepencil.example";
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final SigningKey KEY = new SigningKey(
            new Secret("a secret that is long enough for every algorithm, even HS512" + " with its sixty-four bytes"));

    private final TokenSigner signer = signer(KEY, ISSUER, NOW);

    @Test
    void what_was_signed_is_read_back() {
        var claims = claims(TokenType.ACCESS);

        assertThat(signer.verify(TokenType.ACCESS, signer.sign(claims))).contains(claims);
    }

    @Test
    void the_same_claims_make_the_same_token() {
        var claims = claims(TokenType.REFRESH);

        assertThat(signer.sign(claims)).isEqualTo(signer.sign(claims));
    }

    @ParameterizedTest
    @EnumSource(TokenType.class)
    void a_token_of_one_type_is_not_taken_for_another(TokenType type) {
        var token = signer.sign(claims(type));

        for (var asked : TokenType.values()) {
            assertThat(signer.verify(asked, token).isPresent()).isEqualTo(asked == type);
        }
    }

    @Test
    void an_expired_token_is_refused_to_the_second() {
        var token = signer.sign(claims(TokenType.ACCESS));

        assertThat(signer(KEY, ISSUER, NOW.plusSeconds(899)).verify(TokenType.ACCESS, token))
                .isPresent();
        assertThat(signer(KEY, ISSUER, NOW.plusSeconds(900)).verify(TokenType.ACCESS, token))
                .isEmpty();
    }

    @Test
    void a_token_of_a_node_whose_clock_is_ahead_is_good_at_once() {
        var ahead = signer(KEY, ISSUER, NOW.plusSeconds(2));
        var issued = Claims.ofAccess("account-1", NOW.plusSeconds(2), NOW.plusSeconds(902), "family-1", 0, List.of());

        assertThat(signer.verify(TokenType.ACCESS, ahead.sign(issued))).isPresent();
    }

    @Test
    void another_key_or_issuer_is_refused() {
        var otherKey = signer(new SigningKey(new Secret("z".repeat(64))), ISSUER, NOW);
        var otherIssuer = signer(KEY, "https://elsewhere.example", NOW);

        assertThat(signer.verify(TokenType.ACCESS, otherKey.sign(claims(TokenType.ACCESS))))
                .isEmpty();
        assertThat(signer.verify(TokenType.ACCESS, otherIssuer.sign(claims(TokenType.ACCESS))))
                .isEmpty();
    }

    @Test
    void another_audience_is_refused() {
        var token = JWT.create()
                .withIssuer(ISSUER)
                .withAudience("elsewhere")
                .withSubject("account")
                .withJWTId("jti")
                .withExpiresAt(NOW.plusSeconds(60))
                .withClaim("type", "access")
                .withClaim("tv", 0)
                .sign(Algorithm.HMAC256(KEY.bytes()));

        assertThat(signer.verify(TokenType.ACCESS, token)).isEmpty();
    }

    @Test
    void another_algorithm_is_refused_even_with_our_key() {
        var stronger = new TokenSigner(JwtAlgorithm.HS512, KEY, ISSUER, InstantSource.fixed(NOW));

        assertThat(signer.verify(TokenType.ACCESS, stronger.sign(claims(TokenType.ACCESS))))
                .isEmpty();
    }

    @Test
    void no_algorithm_is_refused() {
        var parts = signer.sign(claims(TokenType.ACCESS)).split("\\.", -1);
        for (var none : new String[] {"none", "None", "NONE", "nOnE"}) {
            var header = encode("{\"alg\":\"" + none + "\",\"typ\":\"JWT\"}");

            assertThat(signer.verify(TokenType.ACCESS, header + "." + parts[1] + "."))
                    .isEmpty();
            assertThat(signer.verify(TokenType.ACCESS, header + "." + parts[1] + "." + parts[2]))
                    .isEmpty();
        }
    }

    @Test
    void a_public_key_algorithm_is_refused_whatever_its_header_points_to() throws NoSuchAlgorithmException {
        var keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        var rsa = Algorithm.RSA256((RSAPublicKey) keys.getPublic(), (RSAPrivateKey) keys.getPrivate());
        var token = JWT.create()
                .withHeader(Map.of("kid", "../../dev/null", "jku", "https://evil.example/keys"))
                .withIssuer(ISSUER)
                .withAudience("bluepencil")
                .withSubject("account")
                .withJWTId("jti")
                .withExpiresAt(NOW.plusSeconds(60))
                .withClaim("type", "access")
                .withClaim("tv", 0)
                .sign(rsa);

        assertThat(signer.verify(TokenType.ACCESS, token)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "...",
                "a.b.c",
                "e30.e30.",
                "e30.bnVsbA.x",
                "\u0000.\u0000.\u0000",
                "eyJhbGciOiJIUzI1NiJ9.W10.x",
                "bnVsbA.e30.x",
                "IG51bGw.e30.x",
                "eyJhbGciOiJIUzI1NiJ9.bnVsbA.x"
            })
    void what_is_no_token_is_refused(String text) {
        assertThat(signer.verify(TokenType.ACCESS, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jti", "iat", "exp", "tv"})
    void a_token_that_lacks_a_claim_is_refused(String claim) {
        var payload = new HashMap<String, Object>(
                Map.of("iss", ISSUER, "aud", "bluepencil", "sub", "account", "type", "access", "jti", "jti", "tv", 0));
        payload.put("iat", NOW.getEpochSecond());
        payload.put("exp", NOW.getEpochSecond() + 60);
        var whole = JWT.create().withPayload(payload).sign(Algorithm.HMAC256(KEY.bytes()));
        payload.remove(claim);
        var lacking = JWT.create().withPayload(payload).sign(Algorithm.HMAC256(KEY.bytes()));

        assertThat(signer.verify(TokenType.ACCESS, whole)).isPresent();
        assertThat(signer.verify(TokenType.ACCESS, lacking)).isEmpty();
    }

    @Test
    void a_changed_token_is_refused() {
        var token = signer.sign(claims(TokenType.ACCESS));
        var parts = token.split("\\.", -1);
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var forged = parts[0] + "." + encode(payload.replace("\"tv\":3", "\"tv\":4")) + "." + parts[2];

        assertThat(payload).contains("\"tv\":3");
        assertThat(signer.verify(TokenType.ACCESS, forged)).isEmpty();
        assertThat(signer.verify(TokenType.ACCESS, token + "x".repeat(5000))).isEmpty();
    }

    private static Claims claims(TokenType type) {
        return new Claims(
                type,
                new Jti("jti-1"),
                "account-1",
                NOW,
                NOW.plusSeconds(900),
                Optional.of("family-1"),
                3,
                List.of("admin"),
                Optional.empty());
    }

    private static TokenSigner signer(SigningKey key, String issuer, Instant now) {
        return new TokenSigner(JwtAlgorithm.HS256, key, issuer, InstantSource.fixed(now));
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}

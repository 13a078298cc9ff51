package dev.bluepencil.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.TestClock;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.Roles;
import dev.bluepencil.config.Config;
import dev.bluepencil.config.Secret;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.token.Jti;
import dev.bluepencil.token.SigningKey;
import dev.bluepencil.token.TokenSigner;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A token that was verified before is not decoded again, and is no better for that.
final class AccessTokensTest {
    private final TestClock clock = new TestClock();
    private final AccessTokens tokens = tokens("one secret that is long enough");

    @Test
    void a_token_is_verified_as_often_as_it_comes() {
        var token = tokens.issue(family(), Roles.NONE);

        var first = tokens.verify(token);

        assertThat(first).isPresent();
        assertThat(tokens.verify(token)).isEqualTo(first);
    }

    @Test
    void a_token_that_was_verified_before_expires_to_the_second() {
        var token = tokens.issue(family(), Roles.NONE);
        assertThat(tokens.verify(token)).isPresent();

        clock.pass(tokens.lifetime().minusSeconds(1));
        assertThat(tokens.verify(token)).isPresent();
        clock.pass(Duration.ofSeconds(1));
        assertThat(tokens.verify(token)).isEmpty();
    }

    @Test
    void no_token_is_taken_for_another() {
        var token = tokens.issue(family(), Roles.NONE);
        var others = tokens("another secret, long enough too").issue(family(), Roles.NONE);
        assertThat(tokens.verify(token)).isPresent();

        assertThat(tokens.verify(token.substring(0, token.length() - 1))).isEmpty();
        assertThat(tokens.verify(token + "A")).isEmpty();
        assertThat(tokens.verify(others)).isEmpty();
        assertThat(tokens.verify(others)).isEmpty();
    }

    private AccessTokens tokens(String secret) {
        var config = Config.from(Map.of()).tokens();
        var signer = new TokenSigner(
                config.algorithm(), new SigningKey(new Secret(secret)), "https://bluepencil.example", clock);
        return new AccessTokens(signer, config, clock);
    }

    private TokenFamily family() {
        var now = clock.instant();
        return new TokenFamily(
                FamilyId.random(),
                AccountId.random(),
                0,
                Jti.random(),
                Optional.empty(),
                now,
                now,
                now.plus(Duration.ofDays(30)),
                now.plus(Duration.ofDays(90)),
                new Visitor("192.0.2.1", "curl/8"));
    }
}

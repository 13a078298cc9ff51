package dev.bluepencil.session;

import dev.bluepencil.account.AccountId;
import dev.bluepencil.account.Roles;
import dev.bluepencil.config.Config;
import dev.bluepencil.config.Secret;
import dev.bluepencil.token.Claims;
import dev.bluepencil.token.SigningKey;
import dev.bluepencil.token.TokenSigner;
import dev.bluepencil.token.TokenType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What is done with the token of each request: its signature verified the first time, and later looked up.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AccessTokensBench {
    private final TokenSigner signer;
    private final AccessTokens tokens;
    private final String token;

    public AccessTokensBench() {
        var config = Config.from(Map.of()).tokens();
        var key = new SigningKey(new Secret("one secret that is long enough"));
        signer = new TokenSigner(config.algorithm(), key, "https://bluepencil.example", InstantSource.system());
        tokens = new AccessTokens(signer, config, InstantSource.system());
        token = signer.sign(claims());
        if (verifyFirst().isEmpty() || verifyAgain().isEmpty()) {
            throw new IllegalStateException("the token is to be a good one");
        }
    }

    private static Claims claims() {
        var now = InstantSource.system().instant();
        return Claims.ofAccess(
                AccountId.random().value(),
                now,
                now.plus(Duration.ofHours(1)),
                FamilyId.random().value(),
                0,
                Roles.NONE.names());
    }

    @Benchmark
    public Optional<Claims> verifyFirst() {
        return signer.verify(TokenType.ACCESS, token);
    }

    @Benchmark
    public Optional<?> verifyAgain() {
        return tokens.verify(token);
    }
}

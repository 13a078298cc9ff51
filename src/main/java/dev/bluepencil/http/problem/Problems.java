package dev.bluepencil.http.problem;

import dev.bluepencil.http.trace.MatchedRoute;
import dev.bluepencil.http.trace.RequestId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns every failure into one kind of answer, in one place.
public final class Problems {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final String TELLER = "problem_teller";

    private Problems() {}

    /// Has every failure answered in this form, those of the framework included.
    public static void install(RoutesConfig routes) {
        routes.exception(ApiException.class, (e, ctx) -> answer(ctx, e));
        routes.exception(HttpResponseException.class, Problems::answer);
        routes.exception(
                EofException.class,
                (_, ctx) -> answer(ctx, new ApiException(ErrorCode.MALFORMED_BODY, "The body breaks off.")));
        // The framework answers a body that stops arriving by a bare status.
        routes.error(
                ErrorCode.REQUEST_TIMEOUT.status(),
                ctx -> answer(ctx, new ApiException(ErrorCode.REQUEST_TIMEOUT, "The body did not arrive in time.")));
        routes.exception(Exception.class, (e, ctx) -> {
            log.error("{} {} failed", ctx.method(), MatchedRoute.of(ctx), e);
            answer(
                    ctx,
                    new ApiException(ErrorCode.INTERNAL_ERROR, "The request id tells the operators what happened."));
        });
    }

    /// Has a failure of a request told in another way from now on, since the answer's status is on its way already.
    public static void tellBy(Context ctx, Consumer<Problem> teller) {
        ctx.attribute(TELLER, teller);
    }

    /// Answers with a failure; for exceptions of other packages that are mapped where everything is wired.
    public static void answer(Context ctx, ApiException failure) {
        var code = failure.code();
        failure.retryAfter().ifPresent(after -> ctx.header(Header.RETRY_AFTER, Long.toString(seconds(after))));
        write(ctx, code, Problem.of(code, failure.detail(), failure.errors(), RequestId.of(ctx)));
    }

    private static void answer(HttpResponseException failure, Context ctx) {
        if (failure instanceof MethodNotAllowedResponse) {
            failure.getDetails().values().stream().findFirst().ifPresent(allowed -> ctx.header(Header.ALLOW, allowed));
        }
        var code = ErrorCode.of(failure.getStatus());
        write(ctx, code, Problem.of(code, detail(code, ctx), List.of(), RequestId.of(ctx)));
    }

    private static void write(Context ctx, ErrorCode code, Problem problem) {
        Consumer<Problem> teller = ctx.attribute(TELLER);
        if (teller != null) {
            teller.accept(problem);
            return;
        }
        UnreadBody.skip(ctx);
        var endpoint = TokenEndpoint.of(ctx);
        int status = endpoint.map(it -> it.status(code)).orElse(code.status());
        ctx.status(status);
        if (status == 401) {
            ctx.header(Header.WWW_AUTHENTICATE, challenge(code));
        }
        if (endpoint.isPresent()) {
            ctx.header(Header.PRAGMA, "no-cache").json(TokenProblem.of(problem, status, TokenEndpoint.error(code)));
        } else {
            ctx.json(problem).contentType(Problem.CONTENT_TYPE);
        }
    }

    private static String detail(ErrorCode code, Context ctx) {
        return switch (code) {
            case NOT_FOUND -> "No such address; /docs lists them all.";
            case METHOD_NOT_ALLOWED -> ctx.method() + " is not offered here; the Allow header says what is.";
            case BODY_TOO_LARGE -> "The body is longer than this service reads.";
            default -> code.title() + ".";
        };
    }

    /// RFC 6750 §3: the error is named only if a token was presented.
    private static String challenge(ErrorCode code) {
        return code == ErrorCode.INVALID_TOKEN ? "Bearer error=\"invalid_token\"" : "Bearer";
    }

    private static long seconds(Duration duration) {
        return Math.max(1, duration.plusMillis(999).toSeconds());
    }
}

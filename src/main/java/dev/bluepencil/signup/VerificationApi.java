package dev.bluepencil.signup;

import dev.bluepencil.account.AccountAnswer;
import dev.bluepencil.http.problem.Problem;
import dev.bluepencil.limit.RateLimiter;
import io.javalin.http.Context;
import io.javalin.openapi.ContentType;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiContentProperty;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;

/// What the verification routes promise, for the OpenAPI document.
interface VerificationApi {
    @OpenApi(
            path = "/auth/verify-email",
            methods = HttpMethod.GET,
            operationId = "followVerificationLink",
            tags = "accounts",
            summary = "Follow the letter's link",
            description = "Asked for HTML, as browsers and link scanners do, it shows a page with a button and changes"
                    + " nothing. Asked for JSON it confirms the address, be it the account's or the one that it is to"
                    + " have; doing so again does no harm.",
            queryParams = @OpenApiParam(name = "token", description = "The link's token.", required = true),
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "The account, its address confirmed; or the page.",
                        content = {
                            @OpenApiContent(from = AccountAnswer.class),
                            @OpenApiContent(mimeType = "text/html", type = "string")
                        }),
                @OpenApiResponse(status = "400", description = "`invalid_link`: Ask for a new letter."),
                @OpenApiResponse(
                        status = "409",
                        description = "`email_taken`: Another account has this address by now."),
                @OpenApiResponse(status = "422", description = "`invalid_fields`: token is required")
            })
    void followLink(Context ctx);

    @OpenApi(
            path = "/auth/verify-email",
            methods = HttpMethod.POST,
            operationId = "verifyEmail",
            tags = "accounts",
            summary = "Confirm an address",
            description = "By the token of the letter's link, or by the address and the letter's 6-digit code."
                    + " A code has few tries, which asking for a new one does not renew.",
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            content = {
                                @OpenApiContent(from = VerificationRoutes.VerifyRequest.class, example = """
                    {"email": "ada@example.com", "code": "402618"}"""),
                                @OpenApiContent(
                                        mimeType = ContentType.FORM_DATA_URL_ENCODED,
                                        properties = @OpenApiContentProperty(name = "token", type = "string"),
                                        example = """
                    {"token": "eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl"}""")
                            }),
            responses = {
                @OpenApiResponse(
                        status = "200",
                        description = "The account, its address confirmed; or a page that says so, to a form.",
                        content = {
                            @OpenApiContent(from = AccountAnswer.class),
                            @OpenApiContent(mimeType = ContentType.HTML, type = "string")
                        }),
                @OpenApiResponse(
                        status = "400",
                        description = """
                    `invalid_code`: Ask for a new letter.
                    `invalid_link`: Ask for a new letter.""",
                        content = {
                            @OpenApiContent(from = Problem.class, mimeType = Problem.CONTENT_TYPE),
                            @OpenApiContent(mimeType = ContentType.HTML, type = "string")
                        }),
                @OpenApiResponse(status = "429", description = RateLimiter.REFUSAL),
                @OpenApiResponse(
                        status = "409",
                        description = "`email_taken`: Another account has this address by now.",
                        content = {
                            @OpenApiContent(from = Problem.class, mimeType = Problem.CONTENT_TYPE),
                            @OpenApiContent(mimeType = ContentType.HTML, type = "string")
                        }),
                @OpenApiResponse(
                        status = "503",
                        description = "`busy`: Too many passwords to check; try again shortly.")
            })
    void verify(Context ctx);

    @OpenApi(
            path = "/auth/resend-verification",
            methods = HttpMethod.POST,
            operationId = "resendVerification",
            tags = "accounts",
            summary = "Ask for the letter again",
            description = "Answers the same for every address.",
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            content = @OpenApiContent(from = VerificationRoutes.ResendRequest.class, example = """
                    {"email": "ada@example.com"}""")),
            responses = {
                @OpenApiResponse(
                        status = "202",
                        description = "A letter is coming, if the address waits to be confirmed.",
                        content = @OpenApiContent(from = VerificationRoutes.LetterOnItsWay.class)),
                @OpenApiResponse(status = "429", description = RateLimiter.REFUSAL),
                @OpenApiResponse(status = "503", description = "`busy`: Too much to do; try again shortly.")
            })
    void resend(Context ctx);
}

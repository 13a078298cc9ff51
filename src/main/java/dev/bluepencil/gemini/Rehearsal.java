package dev.bluepencil.gemini;

import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;

/// Answers in the model's place, so that the SDK can be loaded and run without a call to anyone.
final class Rehearsal implements Interceptor {
    private static final String ANSWER = """
            {"candidates": [{"content": {"parts": [{"text": "{}"}]}, "finishReason": "STOP"}], "usageMetadata": {}}""";

    @Override
    public Response intercept(Chain chain) {
        return new Response.Builder()
                .request(chain.request())
                .protocol(Protocol.HTTP_1_1)
                .code(200)
                .message("OK")
                .body(ResponseBody.create(ANSWER, MediaType.get("application/json")))
                .build();
    }
}

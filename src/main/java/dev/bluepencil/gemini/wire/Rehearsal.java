package dev.bluepencil.gemini.wire;

import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;

/// Answers in the model's place, at one go or as a stream, so that the SDK can be loaded and run without a call to
/// anyone.
final class Rehearsal implements Interceptor {
    private static final String ANSWER = """
            {"candidates": [{"content": {"parts": [{"text": "{}"}]}, "finishReason": "STOP"}], "usageMetadata": {}}""";
    private static final String EVENT = "data: " + ANSWER + "\n\n";

    @Override
    public Response intercept(Chain chain) {
        boolean streamed = "sse".equals(chain.request().url().queryParameter("alt"));
        return new Response.Builder()
                .request(chain.request())
                .protocol(Protocol.HTTP_1_1)
                .code(200)
                .message("OK")
                .body(streamed ? body(EVENT, "text/event-stream") : body(ANSWER, "application/json"))
                .build();
    }

    private static ResponseBody body(String text, String type) {
        return ResponseBody.create(text, MediaType.get(type));
    }
}

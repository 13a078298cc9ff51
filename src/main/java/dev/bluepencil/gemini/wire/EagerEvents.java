package dev.bluepencil.gemini.wire;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Okio;

/// Has the SDK hand over each event of a stream when it arrives. By itself it reads one event ahead, so the last thing
/// the model said is held back until it says more.
final class EagerEvents implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        var body = response.body();
        if (!"sse".equals(chain.request().url().queryParameter("alt")) || !response.isSuccessful() || body == null) {
            return response;
        }
        var events = Okio.buffer(new EventSource(body.source(), chain.call()));
        return response.newBuilder()
                .body(ResponseBody.create(events, body.contentType(), -1))
                .build();
    }
}

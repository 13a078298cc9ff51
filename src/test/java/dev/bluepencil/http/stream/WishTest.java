package dev.bluepencil.http.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WishTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/event-stream",
                "Text/Event-Stream",
                "text/event-stream;charset=utf-8",
                "text/event-stream, */*",
                "application/json, text/event-stream",
                "application/json;q=0.9, text/event-stream",
                "text/event-stream;q=0.5, application/*;q=0.4, */*;q=0.1",
                "text/event-stream;q=0.1",
                "text/*",
                "text/*;q=0.5, application/json;q=0.2",
                "application/json;q=0, */*",
            })
    void events_are_wanted(String accept) {
        assertThat(wantsEvents(accept)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*/*",
                "application/json",
                "application/json, text/plain, */*",
                "text/html, application/xhtml+xml, */*;q=0.8",
                "text/event-stream;q=0",
                "text/event-stream;q=0, */*",
                "text/event-stream;q=0.5, application/json",
                "text/event-stream;q=0.5, */*",
                "text/event-streams",
                "image/png",
                "text/event-stream;q=nonsense",
                ";;,,q=",
            })
    void json_is_as_good(String accept) {
        assertThat(wantsEvents(accept)).isFalse();
    }

    @Test
    void a_wish_may_come_in_several_headers_or_in_none() {
        assertThat(Wish.parse(List.of("application/json;q=0.5", "text/event-stream"))
                        .prefers(EventStream.CONTENT_TYPE, "application/json"))
                .isTrue();
        assertThat(Wish.parse(List.of()).prefers(EventStream.CONTENT_TYPE, "application/json"))
                .isFalse();
    }

    private static boolean wantsEvents(String accept) {
        return Wish.parse(List.of(accept)).prefers(EventStream.CONTENT_TYPE, "application/json");
    }
}

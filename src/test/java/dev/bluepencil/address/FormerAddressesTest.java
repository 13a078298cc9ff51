package dev.bluepencil.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluepencil.mail.EmailAddress;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class FormerAddressesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:20:00.007Z");
    private static final EmailAddress ANN = new EmailAddress("ann@example.com");
    private static final EmailAddress BOB = new EmailAddress("bob@bücher.example");
    private static final EmailAddress EVE = new EmailAddress("eve@example.com");

    private final FormerAddresses all = FormerAddresses.NONE
            .leaving(ANN, NOW)
            .leaving(BOB, NOW.plusMillis(1))
            .leaving(EVE, NOW.plusMillis(2));

    @Test
    void going_back_forgets_what_was_left_since() {
        assertThat(all.backTo(BOB, NOW)).contains(FormerAddresses.NONE.leaving(ANN, NOW));
        assertThat(all.backTo(ANN, NOW)).contains(FormerAddresses.NONE);
    }

    @Test
    void an_address_can_be_gone_back_to_for_seven_days() {
        var end = NOW.plus(FormerAddresses.RETURN_WINDOW);

        assertThat(all.backTo(ANN, end.minusMillis(1))).isPresent();
        assertThat(all.backTo(ANN, end)).isEmpty();
        assertThat(all.backTo(BOB, end)).isPresent();
    }

    @Test
    void nobody_goes_back_to_where_they_never_were() {
        assertThat(all.backTo(new EmailAddress("zoe@example.com"), NOW)).isEmpty();
    }

    @Test
    void leaving_one_more_forgets_those_past_going_back_to() {
        var end = NOW.plus(FormerAddresses.RETURN_WINDOW);

        assertThat(all.leaving(ANN, end).former()).hasSize(3);
        assertThat(all.leaving(ANN, end).backTo(BOB, end)).contains(FormerAddresses.NONE);
    }

    @Test
    void its_text_says_it_all() {
        assertThat(FormerAddresses.parse(all.text())).isEqualTo(all);
        assertThat(FormerAddresses.parse("")).isEqualTo(FormerAddresses.NONE);
        assertThat(FormerAddresses.NONE.text()).isEmpty();
    }
}

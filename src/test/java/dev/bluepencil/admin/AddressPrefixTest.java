package dev.bluepencil.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.bluepencil.mail.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressPrefixTest {
    @ParameterizedTest
    @CsvSource({"ann, ann", "' Ann@', ann@", "ANN@Example.COM, ann@example.com", "a\u0308, \u00e4", "'  ', ''"})
    void is_kept_in_the_form_of_addresses(String typed, String kept) {
        assertThat(new AddressPrefix(typed).value()).isEqualTo(kept);
    }

    @Test
    void a_whole_address_has_its_domain_in_ascii() {
        var prefix = new AddressPrefix("Ann@b\u00fccher.example");

        assertThat(prefix.begins(new EmailAddress("ann@b\u00fccher.example"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"ann, ano", "ann@, annA", "\ud83d\ude00, \ud83d\ude01"})
    void ends_where_the_next_beginning_begins(String prefix, String end) {
        assertThat(new AddressPrefix(prefix).end()).contains(end);
    }

    @Test
    void no_beginning_has_no_end() {
        assertThat(AddressPrefix.ANY.end()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a b", "a\nb", "\ud800", "a\uffff", "\udbff\udfff"})
    void what_no_address_has_in_it_is_refused(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AddressPrefix(typed));
    }

    @Test
    void what_is_longer_than_any_address_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AddressPrefix("a".repeat(255)));
    }
}

package dev.bluepencil.address;

import dev.bluepencil.mail.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The addresses that an account left lately, the one it left first in front: to each of them it can go back.
///
/// All of them count, not only the last: whoever takes an account over could else change its address twice, and the
/// owner's way back would be gone. Going back forgets all that was left since, so the thief's own way back goes too.
record FormerAddresses(List<Former> former) {
    /// For how long an account can go back to an address it left.
    static final Duration RETURN_WINDOW = Duration.ofDays(7);

    static final FormerAddresses NONE = new FormerAddresses(List.of());

    FormerAddresses {
        former = List.copyOf(former);
    }

    /// After one more was left; those that are past going back to are forgotten.
    FormerAddresses leaving(EmailAddress email, Instant now) {
        var lately = former.stream().filter(it -> it.isOpenAt(now));
        return new FormerAddresses(
                Stream.concat(lately, Stream.of(new Former(email, now))).toList());
    }

    /// After going back to this one; empty if that cannot be done.
    Optional<FormerAddresses> backTo(EmailAddress email, Instant now) {
        for (int i = 0; i < former.size(); i++) {
            var left = former.get(i);
            if (left.email().equals(email) && left.isOpenAt(now)) {
                return Optional.of(new FormerAddresses(former.subList(0, i)));
            }
        }
        return Optional.empty();
    }

    /// The one form in which databases keep them, and compare them.
    String text() {
        return former.stream()
                .map(it -> it.leftAt().toEpochMilli() + " " + it.email().value())
                .collect(Collectors.joining("\n"));
    }

    static FormerAddresses parse(String text) {
        return new FormerAddresses(text.lines().map(Former::parse).toList());
    }

    /// An address and when it was left.
    record Former(EmailAddress email, Instant leftAt) {
        private static Former parse(String line) {
            int space = line.indexOf(' ');
            return new Former(
                    new EmailAddress(line.substring(space + 1)),
                    Instant.ofEpochMilli(Long.parseLong(line.substring(0, space))));
        }

        private boolean isOpenAt(Instant now) {
            return now.isBefore(leftAt.plus(RETURN_WINDOW));
        }
    }
}

package dev.bluepencil.check.number;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A time of day. `5:30` is either half of the day, `5:30 pm` and `17:30` are one.
record Clock(Set<Integer> minutes, boolean isHour) {
    private static final int HALF_A_DAY = 12 * 60;

    /// @param half `a`, `p`, or nothing
    static Clock of(int hour, int minute, String half) {
        var minutes = new TreeSet<Integer>();
        int within = hour * 60 + minute;
        boolean isOnTwelve = hour >= 1 && hour <= 12;
        if (!isOnTwelve) {
            minutes.add(within % (2 * HALF_A_DAY));
        } else {
            if (!half.equals("p")) {
                minutes.add(within % HALF_A_DAY);
            }
            if (!half.equals("a")) {
                minutes.add(within % HALF_A_DAY + HALF_A_DAY);
            }
        }
        return new Clock(minutes, minute == 0);
    }

    static boolean canBe(int hour, int minute) {
        return hour <= 24 && minute < 60;
    }

    /// A number after which nothing says that it is a time, but which may be one: `18.30`.
    Set<String> perhaps() {
        return keys("c~");
    }

    Set<String> keys() {
        return Stream.concat(keys("c:").stream(), hours().map(it -> "h:" + it)).collect(Collectors.toSet());
    }

    Set<String> seeks() {
        return Stream.of(keys("c:").stream(), perhaps().stream(), hours().map(it -> "n:" + it))
                .flatMap(it -> it)
                .collect(Collectors.toSet());
    }

    Set<String> keys(String kind) {
        return minutes.stream().map(it -> kind + it).collect(Collectors.toSet());
    }

    /// The hour alone, as it is said on either clock.
    Stream<Integer> hours() {
        return isHour
                ? minutes.stream()
                        .map(it -> it / 60)
                        .flatMap(it -> Stream.of(it, it % 12 == 0 ? 12 : it % 12))
                        .distinct()
                : Stream.of();
    }
}

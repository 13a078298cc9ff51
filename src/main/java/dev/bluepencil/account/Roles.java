package dev.bluepencil.account;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The roles of an account.
public record Roles(Set<Role> held) {
    public static final Roles NONE = new Roles(Set.of());

    public Roles {
        held = Set.copyOf(held);
    }

    public boolean include(Role role) {
        return held.contains(role);
    }

    public Roles with(Role role) {
        return new Roles(Stream.concat(held.stream(), Stream.of(role)).collect(Collectors.toSet()));
    }

    public Roles without(Role role) {
        return new Roles(held.stream().filter(it -> it != role).collect(Collectors.toSet()));
    }

    /// Their names in a fixed order.
    public List<String> names() {
        return held.stream().map(Role::wire).sorted().toList();
    }

    /// Their names in a fixed order with spaces between, as the databases keep them.
    @Override
    public String toString() {
        return String.join(" ", names());
    }

    /// @throws IllegalArgumentException if one of the names is no role
    public static Roles parse(String names) {
        return new Roles(Stream.of(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Role::parse)
                .collect(Collectors.toSet()));
    }
}

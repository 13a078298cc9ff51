package dev.bluepencil.session;

import java.util.UUID;

/// Names a token family; tokens carry it as `sid`.
public record FamilyId(String value) {
    static FamilyId random() {
        return new FamilyId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}

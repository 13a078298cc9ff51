package dev.bluepencil.profile;

import dev.bluepencil.account.Account;
import dev.bluepencil.account.Belongings;
import dev.bluepencil.audit.EventKind;
import dev.bluepencil.audit.SecurityEvents;
import dev.bluepencil.http.Visitor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Hands people all that is kept of them.
public final class Export {
    private final List<Belongings> belongings;
    private final SecurityEvents events;

    public Export(List<Belongings> belongings, SecurityEvents events) {
        this.belongings = belongings;
        this.events = events;
    }

    /// What belongs to the account, by kind.
    Map<String, List<?>> of(Account account, Visitor visitor) {
        var all = new TreeMap<String, List<?>>();
        belongings.forEach(it -> all.putAll(it.export(account)));
        events.note(EventKind.DATA_EXPORTED, account.id(), visitor);
        return all;
    }
}

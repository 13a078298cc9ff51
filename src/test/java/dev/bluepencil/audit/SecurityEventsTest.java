package dev.bluepencil.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.bluepencil.account.AccountId;
import dev.bluepencil.config.AuditConfig;
import dev.bluepencil.http.Visitor;
import dev.bluepencil.http.input.PageRequest;
import dev.bluepencil.storage.Storage;
import dev.bluepencil.storage.TestStorage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

final class SecurityEventsTest {
    private static final AccountId ANN = AccountId.random();
    private static final AccountId BOB = AccountId.random();
    private static final Visitor LAPTOP = new Visitor("203.0.113.7", "Secret Agent/007");
    private static final Which ALL = new Which(Optional.empty(), Optional.empty());
    private static final Duration RETENTION = Duration.ofDays(90);

    private final Logger logger = (Logger) LoggerFactory.getLogger(SecurityEvents.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @AutoClose
    private final Storage storage;

    private final SecurityEventStore store;
    private final SecurityEvents events;
    private Instant now = Instant.parse("2026-03-01T10:20:00.007Z");

    SecurityEventsTest(@TempDir Path folder) {
        storage = Storage.open(TestStorage.sqlite(folder));
        store = SecurityEventStore.in(storage);
        events = new SecurityEvents(store, new AuditConfig(RETENTION), () -> now);
    }

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void stop_listening() {
        logger.detachAppender(lines);
    }

    @Test
    void what_is_noted_can_be_looked_up() {
        events.note(EventKind.SIGNED_IN, ANN, LAPTOP);

        assertThat(page(Which.of(ANN))).singleElement().satisfies(event -> {
            assertThat(event.account()).hasValue(ANN);
            assertThat(event.kind()).isEqualTo(EventKind.SIGNED_IN);
            assertThat(event.at()).isEqualTo(now);
            assertThat(event.visitor()).isEqualTo(LAPTOP);
            assertThat(event.actor()).isEmpty();
        });
    }

    @Test
    void tells_who_did_it() {
        events.note(EventKind.SIGNED_IN, ANN, LAPTOP);
        events.note(EventKind.ACCOUNT_DEACTIVATED, ANN, LAPTOP, BOB);
        events.noteByOperator(EventKind.ROLE_GRANTED, ANN);

        assertThat(page(ALL).stream().map(SecurityEvent::by))
                .containsExactly(SecurityEvent.By.OPERATOR, SecurityEvent.By.ADMIN, SecurityEvent.By.VISITOR);
        assertThat(page(ALL).get(1).actor()).hasValue(BOB);
    }

    @Test
    void who_comes_from_nowhere_is_not_the_operator() {
        events.noteOfNobody(EventKind.SIGN_IN_FAILED, new Visitor("", ""));

        assertThat(page(ALL).getFirst().by()).isEqualTo(SecurityEvent.By.VISITOR);
    }

    @Test
    void an_admin_who_sees_to_their_own_account_is_its_owner() {
        events.note(EventKind.ROLE_REVOKED, ANN, LAPTOP, ANN);

        assertThat(page(ALL)).singleElement().satisfies(event -> {
            assertThat(event.actor()).isEmpty();
            assertThat(event.by()).isEqualTo(SecurityEvent.By.VISITOR);
        });
    }

    @Test
    void an_event_of_nobody_is_no_accounts() {
        events.noteOfNobody(EventKind.SIGN_IN_FAILED, LAPTOP);

        assertThat(page(ALL))
                .singleElement()
                .satisfies(event -> assertThat(event.account()).isEmpty());
        assertThat(page(Which.of(ANN))).isEmpty();
    }

    @Test
    void what_happens_within_one_millisecond_keeps_its_order() {
        var kinds = List.of(EventKind.values());
        kinds.forEach(kind -> events.note(kind, ANN, LAPTOP));

        assertThat(page(ALL).reversed().stream().map(SecurityEvent::kind)).containsExactlyElementsOf(kinds);
    }

    @Test
    void each_event_is_one_line_of_the_log_without_what_the_program_calls_itself() {
        events.note(EventKind.PASSWORD_CHANGED, ANN, LAPTOP);
        events.noteOfNobody(EventKind.SIGN_IN_FAILED, LAPTOP);
        events.note(EventKind.ACCOUNT_DEACTIVATED, ANN, LAPTOP, BOB);
        events.noteByOperator(EventKind.ROLE_GRANTED, ANN);

        assertThat(messages().stream().map(line -> line.replaceAll(" event=.*", "")))
                .containsExactly(
                        "password_changed account=" + ANN + " address=203.0.113.7 by=visitor",
                        "sign_in_failed account=none address=203.0.113.7 by=visitor",
                        "account_deactivated account=" + ANN + " address=203.0.113.7 by=" + BOB,
                        "role_granted account=" + ANN + " address=command by=operator");
        assertThat(messages()).allSatisfy(line -> assertThat(line).doesNotContain("Agent"));
    }

    @Test
    void what_smells_of_a_thief_is_a_warning_and_the_rest_is_not() {
        for (var kind : EventKind.values()) {
            events.note(kind, ANN, LAPTOP);
        }

        assertThat(lines.list.stream()
                        .filter(line -> line.getLevel() == Level.WARN)
                        .map(line -> line.getFormattedMessage().replaceAll(" .*", "")))
                .containsExactlyInAnyOrder("refresh_token_reused", "sign_in_locked");
        assertThat(lines.list).extracting(ILoggingEvent::getLevel).containsOnly(Level.INFO, Level.WARN);
    }

    @Test
    void a_database_that_fails_fails_nobody_and_the_log_has_the_event() {
        storage.close();

        events.note(EventKind.SIGNED_IN, ANN, LAPTOP);

        assertThat(messages()).hasSize(2).first().asString().startsWith("signed_in account=" + ANN);
        assertThat(lines.list.getLast().getLevel()).isEqualTo(Level.ERROR);
    }

    @Test
    void nobody_sees_what_is_older_than_the_retention_swept_or_not() {
        events.note(EventKind.SIGNED_IN, ANN, LAPTOP);
        now = now.plus(RETENTION);
        assertThat(page(Which.of(ANN))).hasSize(1);

        now = now.plusMillis(1);

        assertThat(page(Which.of(ANN))).isEmpty();
        assertThat(page(ALL)).isEmpty();
    }

    @Test
    void the_sweep_removes_what_is_older_than_the_retention() {
        events.note(EventKind.SIGNED_IN, ANN, LAPTOP);
        now = now.plusMillis(1);
        events.note(EventKind.SIGNED_OUT, ANN, LAPTOP);
        now = now.plus(RETENTION);

        events.removeExpired();

        assertThat(store.page(ALL, Optional.empty(), Instant.EPOCH, 9))
                .singleElement()
                .satisfies(event -> assertThat(event.kind()).isEqualTo(EventKind.SIGNED_OUT));
    }

    @Test
    void a_page_says_where_the_next_begins() {
        for (int i = 0; i < 5; i++) {
            events.note(EventKind.SIGN_IN_FAILED, ANN, LAPTOP);
        }
        var seen = new ArrayList<SecurityEvent>();

        var first = events.page(ALL, new PageRequest<>(3, Optional.empty()));
        seen.addAll(first.items());
        var key = first.next().orElseThrow().key();
        var second = events.page(ALL, new PageRequest<>(3, Optional.of(Moment.parse(key))));
        seen.addAll(second.items());

        assertThat(second.next()).isEmpty();
        assertThat(seen).hasSize(5).isEqualTo(page(ALL));
    }

    private List<SecurityEvent> page(Which which) {
        return events.page(which, new PageRequest<>(100, Optional.empty())).items();
    }

    private List<String> messages() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}

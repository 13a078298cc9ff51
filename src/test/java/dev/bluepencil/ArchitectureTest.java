package dev.bluepencil;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
    private static final String BASE = "dev.bluepencil";

    /// Which of our packages each may import, its own sub-packages aside.
    private static final Map<String, List<String>> ALLOWED = Map.ofEntries(
            Map.entry("config", List.of()),
            Map.entry("token", List.of("config")),
            Map.entry("http", List.of("config")),
            Map.entry("storage", List.of("config")),
            Map.entry("mail", List.of()),
            Map.entry("post", List.of("config", "storage", "mail")),
            Map.entry("password", List.of("config", "http", "mail")),
            Map.entry("lockout", List.of("config", "storage", "mail")),
            Map.entry("account", List.of("storage", "mail", "password", "lockout")),
            Map.entry("audit", List.of("config", "http", "storage", "account")),
            Map.entry("code", List.of("config", "storage", "account", "password")),
            Map.entry("wish", List.of("config", "http", "storage", "mail", "code")),
            Map.entry("role", List.of("config", "storage", "mail", "account", "audit")),
            Map.entry("limit", List.of("config", "http")),
            Map.entry("session", List.of("config", "http", "storage", "mail", "token", "account", "audit")),
            Map.entry("access", List.of("http", "account", "session")),
            Map.entry(
                    "address",
                    List.of("http", "storage", "mail", "token", "account", "audit", "role", "password", "code")),
            Map.entry(
                    "signup",
                    List.of(
                            "http",
                            "limit",
                            "mail",
                            "account",
                            "audit",
                            "role",
                            "password",
                            "code",
                            "wish",
                            "address")),
            Map.entry("auth", List.of("http", "limit", "mail", "account", "audit", "password", "session", "access")),
            Map.entry(
                    "recovery",
                    List.of(
                            "config",
                            "http",
                            "limit",
                            "storage",
                            "mail",
                            "token",
                            "account",
                            "lockout",
                            "audit",
                            "role",
                            "password",
                            "code",
                            "wish",
                            "session",
                            "access",
                            "auth")),
            Map.entry(
                    "profile",
                    List.of(
                            "http",
                            "limit",
                            "storage",
                            "mail",
                            "account",
                            "audit",
                            "password",
                            "access",
                            "auth",
                            "address")),
            Map.entry("activity", List.of("http", "account", "audit", "access")),
            Map.entry("admin", List.of("http", "storage", "mail", "account", "audit", "access")),
            Map.entry("text", List.of()),
            Map.entry("engine", List.of()),
            Map.entry("check", List.of("text", "engine")),
            Map.entry("harness", List.of("text", "engine", "check")),
            Map.entry("usage", List.of("config", "http", "limit", "storage", "account", "access")),
            Map.entry("editor", List.of("account", "usage", "engine")),
            Map.entry(
                    "action",
                    List.of("config", "http", "limit", "account", "access", "text", "engine", "usage", "editor")),
            Map.entry("template", List.of("http", "text")),
            Map.entry("defaults", List.of("storage", "template")),
            Map.entry("library", List.of("http", "storage", "account", "template", "defaults")),
            Map.entry(
                    "drafting",
                    List.of("http", "account", "access", "text", "engine", "action", "template", "library")),
            Map.entry("seed", List.of("template", "defaults")),
            Map.entry(
                    "metrics",
                    List.of(
                            "config",
                            "http",
                            "storage",
                            "mail",
                            "password",
                            "account",
                            "audit",
                            "code",
                            "limit",
                            "engine",
                            "editor")),
            Map.entry("log", List.of("config", "storage")),
            Map.entry("gemini", List.of("config", "engine")),
            Map.entry("languagetool", List.of("engine", "text")));

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    @Test
    void packages_import_only_what_they_may() {
        ALLOWED.forEach((name, others) -> {
            var allowed = Stream.concat(Stream.of(name), others.stream())
                    .map(it -> BASE + "." + it + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(BASE + "." + name + "..")
                    .should()
                    .dependOnClassesThat(resideInAPackage(BASE + "..").and(not(resideInAnyPackage(allowed))))
                    .check(OURS);
        });
    }

    @Test
    void every_package_has_its_rule() {
        var packages = OURS.stream()
                .map(JavaClass::getPackageName)
                .filter(it -> !it.equals(BASE))
                .map(it -> it.substring(BASE.length() + 1).replaceAll("\\..*", ""))
                .distinct();

        assertThat(packages).containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
    }

    @Test
    void there_are_no_cycles() {
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(OURS);
        slices().matching(BASE + ".http.(*)..").should().beFreeOfCycles().check(OURS);
        slices().matching(BASE + ".check.(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void only_routes_the_guard_and_http_see_the_web_framework() {
        var edge = simpleNameEndingWith("Routes")
                .or(simpleNameEndingWith("Api"))
                .or(simpleNameEndingWith("Page"))
                .or(simpleNameEndingWith("Answer"))
                .or(resideInAPackage(BASE + ".http.."))
                .or(resideInAPackage(BASE + ".access"))
                .or(simpleNameEndingWith("Cookie"))
                .or(resideInAPackage(BASE + ".limit").and(simpleNameEndingWith("RateLimiter")))
                .or(resideInAPackage(BASE).and(simpleNameEndingWith("Failures")));

        onlyThese(edge, "io.javalin..", "jakarta.servlet..", "org.eclipse.jetty..");
    }

    @Test
    void only_the_stores_and_storage_see_the_databases() {
        onlyThese(
                simpleNameStartingWith("Mongo").or(resideInAPackage(BASE + ".storage.mongo")),
                "com.mongodb..",
                "org.bson..");
        onlyThese(
                simpleNameStartingWith("Sql").or(resideInAPackage(BASE + ".storage.sql")),
                "java.sql..",
                "org.jdbi..",
                "com.zaxxer..",
                "org.postgresql..");
    }

    @Test
    void only_what_counts_in_redis_sees_it() {
        onlyThese(
                simpleNameStartingWith("Redis").and(resideInAPackage(BASE + ".limit")),
                "io.lettuce..",
                "io.github.bucket4j.redis..");
    }

    @Test
    void only_metrics_see_the_library_that_measures() {
        onlyThese(resideInAPackage(BASE + ".metrics"), "io.micrometer..", "io.prometheus..");
    }

    @Test
    void only_the_log_sees_what_writes_and_reports_it() {
        onlyThese(resideInAPackage(BASE + ".log"), "ch.qos.logback..", "net.logstash..", "io.sentry..");
    }

    @Test
    void nobody_asks_the_computer_for_the_time() {
        noClasses()
                .that(not(simpleNameStartingWith("Ports")))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(OURS);
    }

    @Test
    void only_the_configuration_reads_the_environment() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".config")
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(OURS);
    }

    @Test
    void every_package_is_null_marked() {
        classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith(NullMarked.class)
                .check(OURS);
    }

    private static void onlyThese(DescribedPredicate<JavaClass> these, String... libraries) {
        var nested = DescribedPredicate.<JavaClass>describe(
                "nested in them", it -> it.getEnclosingClass().filter(these).isPresent());
        noClasses()
                .that(not(these.or(nested)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(libraries))
                .check(OURS);
    }
}

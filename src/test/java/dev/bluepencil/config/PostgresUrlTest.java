package dev.bluepencil.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PostgresUrlTest {
    @Test
    void has_a_place_a_user_a_password_and_parameters() {
        var url = PostgresUrl.parse(
                "postgresql://ann:p%40ss%2F+w%C3%B6rd@db.example:6543/pen%20cil?sslmode=require&a=b%26");

        assertThat(url.place()).isEqualTo("db.example:6543");
        assertThat(url.database()).isEqualTo("pen cil");
        assertThat(url.user()).contains("ann");
        assertThat(url.password()).contains(new Secret("p@ss/+wörd"));
        assertThat(url.parameters()).isEqualTo(Map.of("sslmode", "require", "a", "b&"));
    }

    @Test
    void needs_no_more_than_a_host_and_a_database() {
        var url = PostgresUrl.parse("postgres://db/pencil");

        assertThat(url.place()).isEqualTo("db:5432");
        assertThat(url.user()).isEmpty();
        assertThat(url.password()).isEmpty();
        assertThat(url.parameters()).isEmpty();
    }

    @Test
    void may_name_many_hosts_of_any_kind() {
        assertThat(PostgresUrl.parse("postgres://ann@db-1:1,10.0.0.2,[::1]:3/pencil")
                        .place())
                .isEqualTo("db-1:1,10.0.0.2:5432,[::1]:3");
    }

    @Test
    void prints_nothing_private() {
        assertThat(PostgresUrl.parse("postgresql://ann:lovelace@db/pencil?sslpassword=s3cret"))
                .hasToString("db:5432/pencil");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann:s3cret@db/pencil",
                "jdbc:postgresql://db/pencil?password=s3cret",
                "mysql://ann:s3cret@db/pencil",
                "postgresql://ann:s3cret@db",
                "postgresql://ann:s3cret@db/",
                "postgresql://ann:s3cret@/pencil",
                "postgresql://ann:s3@cret@db/pencil",
                "postgresql://ann:s3/cret@db/pencil",
                "postgresql://ann:s3%cret@db/pencil",
                "postgresql://ann:s3cret@db:0/pencil",
                "postgresql://ann:s3cret@db:65536/pencil",
                "postgresql://ann:s3cret@db:port/pencil",
                "postgresql://ann:s3cret@db,/pencil",
                "postgresql://ann:s3cret@db/pencil?sslmode",
                "postgresql://ann:s3cret@db/pencil#top"
            })
    void is_refused_without_being_quoted(String url) {
        assertThatThrownBy(() -> Config.from(Map.of("DATABASE_URL", url)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("DATABASE_URL is not of the form postgresql://user:password@host:port/database")
                .message()
                .doesNotContain("s3", "cret", "pencil");
    }

    @Test
    void is_one_of_two_databases_too_many_beside_mongodb() {
        var both = Map.of("DATABASE_URL", "postgresql://db/pencil", "MONGODB_URL", "mongodb://db", "PORT", "none");

        assertThatThrownBy(() -> Config.from(both))
                .hasMessageContainingAll("DATABASE_URL is set and so is MONGODB_URL", "PORT is not");
    }

    @Test
    void is_absent_where_it_is_not_set() {
        assertThat(Config.from(Map.of("DATABASE_URL", " ")).storage().postgresUrl())
                .isEqualTo(Optional.empty());
    }
}

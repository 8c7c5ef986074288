package mx.andamio.register.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whoever owns the tables can switch the triggers off. Then the chain says where. What it cannot say alone: that the whole tail and the
 * head were written anew, or that the last entries went together with the head. Published checkpoints are for that.
 */
class TamperingTest {

    private static final int ENTRIES = 12;

    static OwnRegister own;

    @BeforeAll
    static void start() throws SQLException {
        own = new OwnRegister();
    }

    @AfterAll
    static void stop() {
        own.close();
    }

    @BeforeEach
    void aRegisterOfTwelve() throws SQLException {
        own.restartWith(ENTRIES);
    }

    @Test
    void nothingIsBrokenAtFirst() {
        assertThat(own.register().size()).isEqualTo(ENTRIES);
        assertThat(own.register().firstBroken()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            update register.entry set payload = '{"number":6}' where seq = 5                        | 5
            update register.entry set payload = concat(payload, ' ') where seq = 5                        | 5
            update register.entry set actor = 'otro' where seq = 1                                  | 1
            update register.entry set at = at + interval '1 microsecond' where seq = 7              | 7
            update register.entry set type = 'prueba.otra' where seq = 12                           | 12
            update register.entry set command_id = gen_random_uuid() where seq = 3                  | 3
            update register.entry set hash = sha256(hash) where seq = 4                             | 4
            update register.entry set previous_hash = sha256(previous_hash) where seq = 4           | 4
            update register.entry set seq = 13 where seq = 12                                       | 12
            update register.entry set seq = seq + 100                                               | 1
            delete from register.entry where seq = 1                                                | 1
            delete from register.entry where seq = 5                                                | 5
            delete from register.entry where seq = 12                                               | 12
            delete from register.entry where seq > 9                                                | 10
            delete from register.entry                                                              | 1
            insert into register.entry select 13, at, actor, command_id, type, payload, hash, sha256(hash) from register.entry where seq = 12 | 13
            update register.head set hash = sha256(hash)                                            | 13
            update register.head set seq = 11                                                       | 13
            """)
    void saysWhichEntryDoesNotFit(String tampering, long broken) throws SQLException {
        own.withoutTriggers(tampering);

        assertThat(own.register().firstBroken()).contains(broken);
    }

    @Test
    void findsTwoEntriesThatChangedPlaces() throws SQLException {
        own.withoutTriggers(
                "update register.entry set seq = 99 where seq = 5; update register.entry set seq = 5 where seq = 6; "
                        + "update register.entry set seq = 6 where seq = 99");

        assertThat(own.register().firstBroken()).contains(5L);
    }

    @Test
    void anEntryRewrittenWithItsRightHashBreaksTheNext() throws SQLException {
        var sixth = own.register().newest(1, 7).getFirst();
        var forged =
                new mx.andamio.register.Command(sixth.command(), new mx.andamio.register.Actor("otro"), sixth.type());
        var hash = ChainHash.of(
                6,
                sixth.at(),
                forged,
                sixth.type(),
                sixth.payload(),
                java.util.HexFormat.of().parseHex(sixth.previousHash()));
        own.withoutTriggers("update register.entry set actor = 'otro', hash = decode('"
                + java.util.HexFormat.of().formatHex(hash) + "', 'hex') where seq = 6");

        assertThat(own.register().firstBroken()).contains(7L);
    }
}

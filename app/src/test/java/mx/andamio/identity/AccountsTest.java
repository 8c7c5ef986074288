package mx.andamio.identity;

import static mx.andamio.identity.db.Tables.ACCOUNT;
import static mx.andamio.support.OutcomeChecks.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import mx.andamio.identity.Accounts.NewAccount;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.People;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@InstallationTest
class AccountsTest {

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Register register;

    @Autowired
    DSLContext database;

    @Test
    void passwordsAreKeptAsArgon2id() {
        var ana = people.aNew(Role.HEAD);

        var hash = database.select(ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(ACCOUNT.USERNAME.eq(ana.userName()))
                .fetchSingle()
                .value1();

        assertThat(hash).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    @Test
    void twoAccountsWithOnePasswordHaveTwoHashes() {
        var one = people.aNew(Role.HEAD).getPassword();
        var other = people.aNew(Role.HEAD).getPassword();

        assertThat(one).isNotEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "-ana",
                ".ana",
                "Ana",
                "aná",
                "ana maria",
                "ana\n",
                "ana\u0000",
                "ana/b",
                "ana@imss",
                "a2345678901234567890123456789012345678901"
            })
    void refusesAUserNameOutsideTheRules(String userName) {
        assertRefused(accounts.open(aCommand(), named(userName)), "account.user_name", Kind.USER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "%s.b-c_1", "0%s", "%s0123456789012345678901234567"})
    void takesAUserNameWithinTheRules(String pattern) {
        var userName = pattern.formatted(UUID.randomUUID().toString().substring(0, 12));

        assertThat(accounts.open(aCommand(), named(userName))).isEqualTo(Outcome.done(userName));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11, 201, 100_000})
    void refusesAPasswordThatIsTooShortOrTooLong(int length) {
        assertRefused(accounts.open(aCommand(), withPassword("x".repeat(length))), "account.password_short", Kind.USER);
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 200})
    void takesAPasswordAtTheLimits(int length) {
        assertThat(accounts.open(aCommand(), withPassword("ñ".repeat(length)))).isInstanceOf(Outcome.Done.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 121})
    void refusesADisplayNameThatIsEmptyOrTooLong(int length) {
        var account = new NewAccount(aName(), "x".repeat(length), Role.HEAD, People.PASSWORD);

        assertRefused(accounts.open(aCommand(), account), "account.display_name", Kind.USER);
    }

    @Test
    void refusesANameThatIsTaken() {
        var taken = people.aNew(Role.HEAD).userName();

        assertRefused(accounts.open(aCommand(), named(taken)), "account.taken", Kind.CONFLICT);
    }

    @Test
    void ofManyWhoWantOneNameAtOnceOneGetsIt() {
        var wanted = named(aName());

        var outcomes = IntStream.range(0, 8)
                .parallel()
                .mapToObj(_ -> accounts.open(aCommand(), wanted))
                .toList();

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .hasSize(7)
                .allSatisfy(refused -> assertRefused(refused, "account.taken", Kind.CONFLICT));
    }

    @Test
    void openingIsWrittenDownWithoutThePassword() {
        var command = aCommand();
        var name = aName();
        accounts.open(command, named(name));

        var entry = register.newest(100, Long.MAX_VALUE).stream()
                .filter(e -> e.command().equals(command.id()))
                .findFirst()
                .orElseThrow();

        assertThat(entry.payload())
                .isEqualTo("{\"display_name\":\"Ana\",\"role\":\"HEAD\",\"user_name\":\"" + name + "\"}");
    }

    @Test
    void aRefusedAccountIsNotWrittenDown() {
        var command = aCommand();
        accounts.open(command, named(people.aNew(Role.HEAD).userName()));

        assertThat(register.newest(100, Long.MAX_VALUE))
                .noneMatch(e -> e.command().equals(command.id()));
    }

    @Test
    void aClosedAccountStaysInTheListAndCannotSignIn() {
        var ana = people.aNew(Role.HEAD);

        people.close(ana);

        assertThat(accounts.all())
                .filteredOn(account -> account.userName().equals(ana.userName()))
                .singleElement()
                .satisfies(account -> assertThat(account.disabledAt()).isNotNull());
        assertThat(accounts.byUserName(ana.userName()).orElseThrow().isEnabled())
                .isFalse();
    }

    @Test
    void nobodyClosesTheirOwnAccount() {
        var ana = people.aNew(Role.ADMIN);
        var command = Command.bySystem(ana.actor(), "identity.account.disable");

        assertRefused(accounts.disable(command, ana.userName()), "account.own", Kind.USER);
    }

    @Test
    void anUnknownOrClosedAccountCannotBeClosed() {
        var closed = people.aNew(Role.HEAD);
        people.close(closed);

        assertRefused(accounts.disable(aCommand(), "nadie"), "account.unknown", Kind.ABSENT);
        assertRefused(accounts.disable(aCommand(), closed.userName()), "account.unknown", Kind.ABSENT);
    }

    @Test
    void anAccountActsForThePostThatItWasGivenUntilItIsTaken() {
        var ana = people.aNew(Role.HEAD).userName();

        accounts.assign(aCommand(), ana, "22-HEAD");
        assertThat(accounts.byUserName(ana).orElseThrow().post()).isEqualTo("22-HEAD");

        accounts.assign(aCommand(), ana, null);
        assertThat(accounts.byUserName(ana).orElseThrow().post()).isNull();
    }

    @Test
    void refusesAPostThatTheDirectoryDoesNotHave() {
        var ana = people.aNew(Role.HEAD).userName();

        assertRefused(accounts.assign(aCommand(), ana, "99-HEAD"), "account.post", Kind.USER);
        assertRefused(accounts.assign(aCommand(), "nadie", "22-HEAD"), "account.unknown", Kind.ABSENT);
        assertThat(accounts.byUserName(ana).orElseThrow().post()).isNull();
    }

    @Test
    void aNewAccountDoesNotPrintItsPassword() {
        assertThat(named("ana").toString()).doesNotContain(People.PASSWORD);
    }

    private static Command aCommand() {
        return Command.bySystem(new Actor("prueba"), "identity.account.open");
    }

    private static String aName() {
        return "p-" + UUID.randomUUID().toString().substring(0, 12);
    }

    private static NewAccount named(String userName) {
        return new NewAccount(userName, "Ana", Role.HEAD, People.PASSWORD);
    }

    private static NewAccount withPassword(String password) {
        return new NewAccount(aName(), "Ana", Role.HEAD, password);
    }
}

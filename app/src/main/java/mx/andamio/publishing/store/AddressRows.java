package mx.andamio.publishing.store;

import static mx.andamio.publishing.db.Tables.ADDRESS;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.andamio.library.Item;
import mx.andamio.library.Paper;
import mx.andamio.library.PaperId;
import mx.andamio.library.PaperNews;
import mx.andamio.library.Values;
import mx.andamio.publishing.Addresses;
import mx.andamio.publishing.Rules;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives every paper that may be published an address of its own, and keeps it. */
@Component
class AddressRows implements PaperNews {

    private final DSLContext database;
    private final Clock clock;

    AddressRows(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Given when a paper enters the record: told of later changes too, an older version would take it back from a newer one. */
    @Override
    public void changed(Change change, Paper paper, List<Item> items) {
        if (change == Change.REGISTERED) {
            give(paper, Item.head(items.stream().filter(Item::holds).toList()));
        }
    }

    /** A version takes the address of the paper that it replaces; another paper of the same number gets the next free one. */
    private void give(Paper paper, Values head) {
        var kind = head.text("kind");
        if (kind != null && !Rules.KINDS.contains(kind)) {
            return;
        }
        var wanted = Addresses.of(head);
        for (var attempt = 1; ; attempt++) {
            var address = attempt == 1 ? wanted : wanted + "-" + attempt;
            if (insert(address, paper, head) || isOurs(address, paper, head)) {
                return;
            }
        }
    }

    private boolean insert(String address, Paper paper, Values head) {
        return database.insertInto(ADDRESS)
                        .set(ADDRESS.ADDRESS_, address)
                        .set(ADDRESS.PAPER_ID, paper.id().value())
                        .set(ADDRESS.NUMBER, head.text("bulletin_number"))
                        .set(ADDRESS.DATED, head.date("date_published"))
                        .set(ADDRESS.GIVEN_AT, clock.instant().atOffset(ZoneOffset.UTC))
                        .onConflict(ADDRESS.ADDRESS_)
                        .doNothing()
                        .execute()
                == 1;
    }

    private boolean isOurs(String address, Paper paper, Values head) {
        var holder = database.selectFrom(ADDRESS)
                .where(ADDRESS.ADDRESS_.eq(address))
                .forUpdate()
                .fetchSingle();
        var held = new PaperId(holder.get(ADDRESS.PAPER_ID));
        if (held.equals(paper.id())) {
            return true;
        }
        if (!held.equals(paper.replaces()) && !isSame(holder.get(ADDRESS.NUMBER), holder.get(ADDRESS.DATED), head)) {
            return false;
        }
        database.update(ADDRESS)
                .set(ADDRESS.PAPER_ID, paper.id().value())
                .set(ADDRESS.VERSION, ADDRESS.VERSION.plus(1))
                .where(ADDRESS.ADDRESS_.eq(address))
                .execute();
        return true;
    }

    /** Versions have number and date in common, also where one between them was never registered. */
    private static boolean isSame(@Nullable String number, @Nullable LocalDate dated, Values head) {
        return number != null
                && dated != null
                && number.equals(head.text("bulletin_number"))
                && dated.equals(head.date("date_published"));
    }

    /** The first address that each was given. */
    Map<PaperId, String> of(Collection<PaperId> papers) {
        var addresses = new HashMap<PaperId, String>();
        database.select(ADDRESS.PAPER_ID, ADDRESS.ADDRESS_)
                .from(ADDRESS)
                .where(ADDRESS.PAPER_ID.in(papers.stream().map(PaperId::value).toList()))
                .orderBy(ADDRESS.GIVEN_AT, ADDRESS.ADDRESS_)
                .forEach(row -> addresses.putIfAbsent(new PaperId(row.value1()), row.value2()));
        return addresses;
    }

    Optional<PaperId> at(String address) {
        return database.select(ADDRESS.PAPER_ID)
                .from(ADDRESS)
                .where(ADDRESS.ADDRESS_.eq(address))
                .fetchOptional(row -> new PaperId(row.value1()));
    }
}

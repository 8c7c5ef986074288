package mx.andamio.support;

import java.util.List;
import java.util.Map;
import mx.andamio.library.Item;
import mx.andamio.library.ItemKind;
import mx.andamio.library.PaperId;
import mx.andamio.library.Papers;
import mx.andamio.library.Papers.Receipt;
import mx.andamio.library.Papers.Receipt.Received;
import mx.andamio.library.Readings;
import mx.andamio.library.Readings.Choice;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;

/** Somebody who hands papers in and decides on them. */
public final class Desk {

    /** Whose decisions they are. */
    public static final Actor CLERK = new Actor("mesa");

    private final Papers papers;
    private final Readings readings;
    private final ToldReader reader;

    Desk(Papers papers, Readings readings, ToldReader reader) {
        this.papers = papers;
        this.readings = readings;
        this.reader = reader;
    }

    public static Command asks(String what) {
        return Command.bySystem(CLERK, what);
    }

    /** Lets the reader read the paper as it says of itself. */
    public Bulletin told(Bulletin bulletin) {
        reader.tell(bulletin.text(), bulletin.reading());
        return bulletin;
    }

    /** From now on {@code text} is read as {@code reading}. */
    public void tell(String text, String reading) {
        reader.tell(text, reading);
    }

    public Received receive(Bulletin bulletin) {
        told(bulletin);
        return received(papers.receive(asks("library.paper.receive"), bulletin.upload()));
    }

    public Received receiveRecord(String record) {
        return received(papers.receiveRecord(Command.bySystem(Actor.PACK, "library.paper.receive"), record));
    }

    private static Received received(Receipt receipt) {
        return switch (receipt) {
            case Received in -> in;
            case Receipt.Refused refused -> throw new AssertionError("refused: " + refused.reason());
        };
    }

    public List<Item> items(PaperId paper, ItemKind kind) {
        return papers.items(paper).stream().filter(item -> item.kind() == kind).toList();
    }

    /** The one finding of that kind. */
    public Item item(PaperId paper, ItemKind kind) {
        var found = items(paper, kind);
        if (found.size() != 1) {
            throw new AssertionError(kind + " is not one: " + found);
        }
        return found.getFirst();
    }

    public Outcome decide(PaperId paper, Item item, Choice choice) {
        return readings.decide(asks("library.item.decide"), paper, item.id(), choice, item.version());
    }

    public Outcome accept(PaperId paper, Item item) {
        return decide(paper, item, new Choice.Accept());
    }

    public Outcome amend(PaperId paper, Item item, String field, String text) {
        return decide(paper, item, new Choice.Amend(Map.of(field, text)));
    }

    public Outcome acceptRest(PaperId paper) {
        return readings.acceptRest(asks("library.reading.accept_rest"), paper);
    }

    public Outcome register(PaperId paper) {
        return readings.register(asks("library.reading.register"), paper);
    }

    /** Receives the paper, accepts everything that has no warning, and registers it. */
    public PaperId registered(Bulletin bulletin) {
        var id = receive(bulletin).id();
        acceptRest(id);
        if (register(id) instanceof Outcome.Refused refused) {
            throw new AssertionError("not registered: " + refused.reason());
        }
        return id;
    }
}

-- The append-only log of every change, and the commands that were carried out.
create table register.entry (
    seq           bigint primary key check (seq > 0),
    at            timestamptz not null,
    actor         text not null,
    command_id    uuid not null,
    type          text not null,
    payload       text not null,
    previous_hash bytea not null check (octet_length(previous_hash) = 32),
    hash          bytea not null unique check (octet_length(hash) = 32),
    -- What its payload is about: a commitment by its id, or else an account by its user name. Follows from the payload, so the chain does not hash it.
    about         text
);
create index entry_command on register.entry (command_id);
create index entry_about on register.entry (about, seq) where about is not null;
create index entry_type on register.entry (type, seq);

-- One row: who appends locks it, so that sequence and chain have no gaps and no forks.
create table register.head (
    one  boolean primary key default true check (one),
    seq  bigint not null,
    hash bytea not null check (octet_length(hash) = 32)
);
insert into register.head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));

create table register.command (
    id     uuid primary key,
    actor  text not null,
    type   text not null,
    -- What it asked, as a hash: the same name with another content is another intention.
    asked  bytea not null check (octet_length(asked) = 32),
    at     timestamptz not null,
    result text
);

create function register.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the register only grows' using errcode = 'restrict_violation';
end $$;
create trigger entry_only_grows before update or delete on register.entry
    for each row execute function register.refuse_change();
create trigger entry_never_emptied before truncate on register.entry
    for each statement execute function register.refuse_change();

-- Whoever listens hears, once the transaction is committed, that there is something new: the type of entry and nothing else, each type once a transaction.
create function register.tell() returns trigger language plpgsql as $$
begin
    perform pg_notify('andamio_register', new.type);
    return null;
end $$;
create trigger entry_is_told after insert on register.entry for each row execute function register.tell();

grant usage on schema register to ${app};
grant select, insert on register.entry to ${app};
grant select, update on register.head to ${app};
grant select, insert, update on register.command to ${app};

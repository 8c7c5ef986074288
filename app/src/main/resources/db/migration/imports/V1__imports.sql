-- A spreadsheet that somebody handed in, and what was decided of it. The file is kept as it came.
create table imports.batch (
    id          uuid primary key,
    file_name   text not null check (file_name <> ''),
    bytes       bytea not null,
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    -- A document that was signed and that this file lists; null for none.
    scan_name   text,
    scan        bytea,
    scan_sha256 text,
    -- Code of the organ for which its account acts; empty for none. Mappings are remembered by it.
    scope       text not null,
    rows        integer not null,
    sheet       text not null,
    -- Columns, corrected cells, organ, day of signature, conflicts: all that a person decided.
    decided     jsonb not null,
    state       text not null check (state in ('PREVIEWED', 'APPLIED', 'DISCARDED')),
    received_at timestamptz not null,
    received_by text not null,
    ended_at    timestamptz,
    ended_by    text,
    result      jsonb,
    version     integer not null default 0,
    check ((state = 'PREVIEWED') = (ended_at is null)),
    check ((state = 'APPLIED') = (result is not null)),
    check ((scan is null) = (scan_name is null) and (scan is null) = (scan_sha256 is null))
);
create index batch_received on imports.batch (received_at desc, id);

-- What a file said of a commitment when it was taken last: the first side of the next comparison.
create table imports.snapshot (
    organ         text not null,
    key           text not null check (key <> ''),
    commitment_id uuid not null unique,
    batch_id      uuid not null references imports.batch (id),
    -- Of the headings of its table: files of one kind are told by it.
    fingerprint   text not null,
    draft         jsonb not null,
    -- What the register made of it, so that a change by hand is told from a name that was understood.
    entered       jsonb not null,
    version       integer not null default 0,
    primary key (organ, key)
);
create index snapshot_fingerprint on imports.snapshot (fingerprint, organ);

-- What became of each row.
create table imports.taken (
    batch_id      uuid not null references imports.batch (id),
    sheet         text not null,
    row           integer not null,
    commitment_id uuid not null,
    fate          text not null,
    primary key (batch_id, sheet, row)
);
create index taken_commitment on imports.taken (commitment_id);

-- Which column holds what, as a person said it for a kind of file.
create table imports.mapping (
    scope       text not null,
    fingerprint text not null,
    fields      jsonb not null,
    chosen_at   timestamptz not null,
    chosen_by   text not null,
    primary key (scope, fingerprint)
);

-- One import is applied at a time: whoever applies holds this row.
create table imports.gate (
    only_one boolean primary key default true check (only_one)
);
insert into imports.gate default values;

grant usage on schema imports to ${app};
grant select, insert, update on imports.batch, imports.snapshot, imports.mapping, imports.gate to ${app};
grant select, insert on imports.taken to ${app};

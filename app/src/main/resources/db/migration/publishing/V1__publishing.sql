-- Whether strangers may read the press room. Without a row it was never opened.
create table publishing.room (
    only_one   boolean primary key default true check (only_one),
    open       boolean not null,
    why        text not null check (why <> ''),
    changed_at timestamptz not null,
    changed_by text not null,
    version    integer not null default 0
);

-- Days on which the law asks for silence, both included. A mistake is withdrawn, never deleted.
create table publishing.silence (
    id             uuid primary key,
    starts_on      date not null,
    ends_on        date not null,
    covers         text not null check (covers in ('ROOM', 'PAPERS')),
    why            text not null check (why <> ''),
    recorded_at    timestamptz not null,
    recorded_by    text not null,
    withdrawn_at   timestamptz,
    withdrawn_why  text,
    version        integer not null default 0,
    check (starts_on <= ends_on),
    check ((withdrawn_at is null) = (withdrawn_why is null))
);
create index silence_days on publishing.silence (ends_on, starts_on);

-- What was decided of one paper; the others are shown as their date and the silences say.
create table publishing.choice (
    paper_id   uuid primary key,
    choice     text not null check (choice in ('ORDINARY', 'RETIRED', 'EXEMPT')),
    why        text not null check (why <> ''),
    changed_at timestamptz not null,
    changed_by text not null,
    version    integer not null default 0
);

-- The name of a paper in public addresses: given when it is registered, and kept.
create table publishing.address (
    address  text primary key check (address ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    paper_id uuid not null,
    number   text,
    dated    date,
    given_at timestamptz not null,
    version  integer not null default 0
);
create index address_paper on publishing.address (paper_id, given_at);

grant usage on schema publishing to ${app};
grant select, insert, update on all tables in schema publishing to ${app};

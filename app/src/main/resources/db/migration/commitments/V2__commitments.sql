-- What the institution owes. What lists look for are columns; goal and origin are read whole, so they are documents.
create table commitments.commitment (
    id                uuid primary key,
    parent_id         uuid references commitments.commitment (id),
    promise_id        uuid unique references commitments.promise (id),
    kind              text not null,
    -- Code of the organ whose commitment it is, and the key that its office gave it.
    organ             text not null,
    own_key           text,
    text              text not null check (text <> ''),
    responsible       text,
    -- As it was written, where no post is called so.
    responsible_words text,
    co_responsibles   text[] not null default '{}',
    verifier          text,
    goal              jsonb,
    baseline          numeric,
    target            numeric,
    unit              text,
    due_on            date,
    source            text,
    closing_evidence  text,
    line              text,
    work_table        text,
    programmes        text[] not null default '{}',
    origin            jsonb,
    -- How many of the six requirements of signing it has.
    met               smallint not null,
    stage             text not null,
    since             date not null,
    signed_on         date,
    -- Document that was signed elsewhere, and the SHA-256 of its bytes; null where it was signed here.
    scan              text,
    scan_hash         text,
    agreement         jsonb,
    successor         uuid references commitments.commitment (id),
    -- Day of the last report or measurement; null before the first.
    heard_on          date,
    -- Day on which its responsible took it over from another; null while the first one answers.
    taken_on          date,
    -- Its text and the words of its responsible, folded.
    folded            text not null,
    simulated         boolean not null,
    created_at        timestamptz not null,
    version           integer not null default 0,
    unique (organ, own_key),
    check ((scan is null) = (scan_hash is null))
);
create index commitment_organ on commitments.commitment (organ, stage);
create index commitment_responsible on commitments.commitment (responsible, stage);
create index commitment_signed on commitments.commitment (organ, signed_on);
-- Parts of words are looked for, which an index of threes finds. An institution's own PostgreSQL may lack the extension or not let us have it: then they
-- are found by reading.
do $$ begin
    create extension if not exists pg_trgm;
    create index commitment_words on commitments.commitment using gin (folded gin_trgm_ops);
exception when undefined_file or feature_not_supported or insufficient_privilege then
    raise notice 'no index of words: %', sqlerrm;
end $$;
create index commitment_programmes on commitments.commitment using gin (programmes);
-- What a session agreed is looked for whenever a later one of its series has its agenda made.
create index commitment_session on commitments.commitment ((origin ->> 'session')) where origin ->> 'session' is not null;
create index commitment_line on commitments.commitment (line, stage);
create index commitment_parent on commitments.commitment (parent_id);
create index commitment_due on commitments.commitment (due_on, id);
create index commitment_stage on commitments.commitment (stage, due_on, id);

-- The document that was signed elsewhere, byte for byte, of what was entered one at a time: whoever has its hash can check it.
create table commitments.scan (
    commitment_id uuid primary key references commitments.commitment (id),
    name          text not null check (name <> ''),
    media_type    text not null,
    hash          text not null,
    bytes         bytea not null
);

-- A goal from a day on. The version that stands is also in the commitment.
create table commitments.goal (
    commitment_id uuid not null references commitments.commitment (id),
    number        integer not null check (number >= 1),
    valid_from    date not null,
    reason        text not null check (reason <> ''),
    agreement     jsonb,
    goal          jsonb not null,
    recorded_at   timestamptz not null,
    recorded_by   text not null,
    primary key (commitment_id, number)
);

-- A date that was moved. The date before is kept for good.
create table commitments.extension (
    commitment_id uuid not null references commitments.commitment (id),
    number        integer not null check (number >= 1),
    moved_from    date not null,
    moved_to      date not null check (moved_to > moved_from),
    reason        text not null check (reason <> ''),
    agreement     jsonb,
    recorded_at   timestamptz not null,
    recorded_by   text not null,
    primary key (commitment_id, number)
);

-- Who answers for what was signed changed by an agreement. Who answered before is kept for good.
create table commitments.transfer (
    commitment_id   uuid not null references commitments.commitment (id),
    number          integer not null check (number >= 1),
    -- Null where nobody did, or where words and no post stood there.
    from_post       text,
    from_words      text,
    to_post         text not null,
    day             date not null,
    reason          text not null check (reason <> ''),
    agreement       jsonb not null,
    recorded_at     timestamptz not null,
    recorded_by     text not null,
    -- Day on which the new post said that it knows; null before.
    acknowledged_on date,
    acknowledged_by text,
    primary key (commitment_id, number),
    check ((acknowledged_on is null) = (acknowledged_by is null))
);
create index transfer_waiting on commitments.transfer (to_post) where acknowledged_on is null;

grant select, insert, update on commitments.transfer to ${app};
grant select, insert, update on commitments.commitment to ${app};
grant select, insert on commitments.goal, commitments.extension, commitments.scan to ${app};

-- Another date that whoever answers for a commitment asks a session for. It changes nothing by itself.
create table commitments.extension_request (
    id            uuid primary key,
    commitment_id uuid not null references commitments.commitment (id),
    asked_to      date not null,
    reason        text not null check (reason <> ''),
    asked_at      timestamptz not null,
    asked_by      text not null,
    -- Null while nobody decided it.
    answer        text check (answer in ('GRANTED', 'REFUSED', 'WITHDRAWN')),
    answer_why    text,
    answered_at   timestamptz,
    answered_by   text,
    check (num_nulls(answer, answered_at, answered_by) in (0, 3)),
    check (answer is distinct from 'REFUSED' or answer_why <> '')
);
create index extension_request_commitment on commitments.extension_request (commitment_id);
create unique index extension_request_open on commitments.extension_request (commitment_id) where answer is null;
grant select, insert, update on commitments.extension_request to ${app};

-- What registered papers and the pack say of things that two of them may tell differently, ready to be compared. It repeats what other
-- modules keep, so it may always be made again from them.
create table contradictions.statement (
    id            uuid primary key,
    -- Who brought it: the paper, the promise or the pack. All that one origin brought is replaced at once.
    origin        text not null,
    -- Statements of one contradiction are about the same thing; its name is computed from that thing.
    contradiction uuid not null,
    kind          text not null,
    subject       text not null,
    -- Day, month or year that all statements of one contradiction share, null where they need none.
    day           text,
    -- What is compared, and what goes with it.
    value         text not null,
    detail        text,
    number        numeric,
    qualifier     text,
    denominator   numeric,
    as_written    text not null,
    -- Versions of one paper are one family: they are never compared.
    family        text not null,
    label         text not null,
    dated         text,
    paper_id      uuid,
    item_id       uuid,
    organs        text[] not null default '{}',
    simulated     boolean not null default false
);
create index statement_contradiction on contradictions.statement (contradiction, value, dated);
create index statement_origin on contradictions.statement (origin);

-- Which of them contradict each other, by kind, organ and year.
create table contradictions.found (
    id          uuid primary key,
    kind        text not null,
    nature      text not null,
    -- Hash of all that is said: a mark holds for what was said when it was made.
    fingerprint text not null,
    organs      text[] not null default '{}',
    years       integer[] not null default '{}',
    latest      text
);
create index found_latest on contradictions.found (nature, latest desc);

-- What a person says of a contradiction. A mistake is withdrawn, never deleted.
create table contradictions.mark (
    id            uuid primary key,
    contradiction uuid not null,
    fingerprint   text not null,
    verdict       text not null,
    words         text not null check (words <> ''),
    right_source  text,
    marked_at     timestamptz not null,
    marked_by     text not null,
    withdrawn_why text
);
create index mark_contradiction on contradictions.mark (contradiction);
-- Two people who mark the same at once: one of them is told.
create unique index mark_one on contradictions.mark (contradiction, fingerprint) where withdrawn_why is null;

grant usage on schema contradictions to ${app};
grant select, insert, delete on contradictions.statement to ${app};
grant select, insert, update, delete on contradictions.found to ${app};
grant select, insert, update on contradictions.mark to ${app};

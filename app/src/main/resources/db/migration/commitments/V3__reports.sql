-- What was declared of a commitment. Nothing of it is edited: who captured, validated, authorised or returned it is a row each.
create table commitments.report (
    id            uuid primary key,
    commitment_id uuid not null references commitments.commitment (id),
    step          smallint not null check (step between 1 and 4),
    text          text not null check (text <> ''),
    met           boolean not null,
    -- Code of the post that answers for it, whoever captured it.
    post          text not null,
    arrived_on    date not null,
    arrived_at    timestamptz not null,
    -- PRELIMINARY, AUTHORISED or RETURNED.
    standing      text not null,
    version       integer not null default 0
);
create index report_commitment on commitments.report (commitment_id, arrived_at desc);

create table commitments.report_step (
    report_id uuid not null references commitments.report (id),
    number    smallint not null check (number >= 1),
    step      text not null,
    post      text not null,
    actor     text not null,
    taken_at  timestamptz not null,
    -- Why it was returned.
    reason    text,
    primary key (report_id, number),
    check ((step = 'RETURNED') = (reason is not null))
);

-- A value that a report gives. Of a flow it is what happened from a day to the cut-off.
create table commitments.measured (
    report_id     uuid primary key references commitments.report (id),
    commitment_id uuid not null references commitments.commitment (id),
    value         numeric not null,
    counted_from  date,
    cut_off       date not null check (cut_off >= counted_from),
    -- What was divided, where somebody says it.
    numerator     numeric,
    denominator   numeric check (denominator > 0),
    -- Version of the goal that stood.
    goal_version  integer not null,
    check ((numerator is null) = (denominator is null))
);
create index measured_commitment on commitments.measured (commitment_id);

-- What shows it: a file, or a link that nobody fetches. The hash is that of the file as it was sent; of a photo only what shows is kept.
create table commitments.attachment (
    id         uuid primary key,
    report_id  uuid not null references commitments.report (id),
    number     smallint not null check (number >= 1),
    name       text not null check (name <> ''),
    media_type text,
    hash       text,
    bytes      bytea,
    link       text,
    unique (report_id, number),
    check ((link is null) = (bytes is not null) and (bytes is null) = (hash is null) and (bytes is null) = (media_type is null))
);

-- What became of the evidence, a row each time somebody did something with it.
create table commitments.look (
    commitment_id uuid not null references commitments.commitment (id),
    number        smallint not null check (number >= 1),
    kind          text not null,
    post          text not null,
    looked_on     date not null,
    reason        text,
    actor         text not null,
    recorded_at   timestamptz not null,
    primary key (commitment_id, number)
);

-- A milestone that the verifier accepted.
create table commitments.acceptance (
    commitment_id uuid not null references commitments.commitment (id),
    milestone     text not null,
    accepted_on   date not null,
    post          text not null,
    actor         text not null,
    recorded_at   timestamptz not null,
    primary key (commitment_id, milestone)
);

-- What a commitment waits for. The owner is an organ, an external party or a post; its organ is found by either.
create table commitments.obstacle (
    id            uuid primary key,
    commitment_id uuid not null references commitments.commitment (id),
    kind          text not null,
    owner         text not null,
    owner_organ   text not null,
    text          text not null check (text <> ''),
    opened        date not null,
    closed        date check (closed >= opened),
    recorded_by   text not null,
    closed_by     text,
    version       integer not null default 0
);
create index obstacle_commitment on commitments.obstacle (commitment_id);
create index obstacle_owner on commitments.obstacle (owner_organ, opened) where closed is null;

-- One commitment waits for another; never in a circle.
create table commitments.dependency (
    waits       uuid not null references commitments.commitment (id),
    waited_for  uuid not null references commitments.commitment (id),
    since       date not null,
    recorded_by text not null,
    primary key (waits, waited_for),
    check (waits <> waited_for)
);
create index dependency_waited_for on commitments.dependency (waited_for);

grant select, insert, update on commitments.report, commitments.obstacle to ${app};
grant select, insert on commitments.report_step, commitments.measured, commitments.attachment, commitments.look,
    commitments.acceptance to ${app};
grant select, insert, delete on commitments.dependency to ${app};

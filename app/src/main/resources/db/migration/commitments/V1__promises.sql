-- What a paper says that will be done. It is visible and unrated until a post takes it.
create table commitments.promise (
    id                 uuid primary key,
    paper_id           uuid not null,
    item_id            uuid not null unique,
    session_id         uuid,
    text               text not null,
    verb               text,
    deliverable        text,
    baseline           numeric,
    target             numeric,
    unit               text,
    deadline           date,
    deadline_precision text,
    responsible        text,
    -- The post that these words name, null where they name none.
    responsible_post   text,
    missing            text[] not null default '{}',
    promised_on        date,
    source             text not null,
    -- Words of the promise, its responsible and its source, folded.
    folded             text not null,
    simulated          boolean not null default false,
    created_at         timestamptz not null,
    version            integer not null default 0
);
create index promise_session on commitments.promise (session_id);
create index promise_paper on commitments.promise (paper_id);
create index promise_post on commitments.promise (responsible_post);
create index promise_deadline on commitments.promise (deadline);

-- What later sources say of a promise. A mistake is withdrawn, never deleted.
create table commitments.evidence (
    id            uuid primary key,
    promise_id    uuid not null references commitments.promise (id),
    stated_on     date not null,
    precision     text not null,
    finding       text not null,
    redated_to    date,
    text          text not null check (text <> ''),
    source        text not null check (source <> ''),
    recorded_at   timestamptz not null,
    recorded_by   text not null,
    withdrawn_why text,
    version       integer not null default 0,
    check ((finding = 'REDATED') = (redated_to is not null))
);
create index evidence_promise on commitments.evidence (promise_id, stated_on);

grant usage on schema commitments to ${app};
grant select, insert, update on commitments.promise, commitments.evidence to ${app};

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
    simulated          boolean not null default false,
    created_at         timestamptz not null,
    version            integer not null default 0
);
create index promise_session on commitments.promise (session_id);
create index promise_paper on commitments.promise (paper_id);
create index promise_post on commitments.promise (responsible_post);
create index promise_deadline on commitments.promise (deadline);

grant usage on schema commitments to ${app};
grant select, insert, update on commitments.promise to ${app};

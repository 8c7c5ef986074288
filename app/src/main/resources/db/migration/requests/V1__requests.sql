-- When silence is passed on, and to whom. Days are counted from the day of a request (see Schedule).
create table requests.schedule (
    number     smallint primary key check (number between 1 and 9),
    kind       text not null check (kind in ('REMINDER', 'SUPERIOR', 'SECRETARIAT', 'AGENDA')),
    -- How far up the tree of posts: 1 is the post to which it reports. Only of SUPERIOR.
    level      smallint not null default 1 check (level between 1 and 5),
    after_days smallint not null check (after_days between 1 and 365)
);
insert into requests.schedule (number, kind, after_days) values
    (1, 'REMINDER', 3), (2, 'SUPERIOR', 7), (3, 'SECRETARIAT', 14), (4, 'AGENDA', 21);

-- What somebody asked at once, of one commitment or of many.
create table requests.asking (
    id       uuid primary key,
    message  text not null,
    due_on   date not null,
    asked_on date not null,
    asked_at timestamptz not null,
    asked_by text not null,
    -- The post for which the account acted, or its role where it acts for none.
    asked_as text not null
);

-- A report that is asked of one commitment. It ends once, and stays.
create table requests.request (
    id            uuid primary key,
    asking_id     uuid not null references requests.asking,
    commitment_id uuid not null,
    post          text not null,
    -- Organ of the post.
    organ         text not null,
    counted_from  date not null,
    state         text not null check (state in ('OPEN', 'ANSWERED', 'OVER', 'WITHDRAWN')),
    ended_on      date,
    report_id     uuid,
    why           text,
    version       integer not null default 0,
    check ((state = 'OPEN') = (ended_on is null)),
    check ((state = 'ANSWERED') = (report_id is not null)),
    check ((state = 'WITHDRAWN') = (why is not null))
);
create unique index request_one on requests.request (commitment_id) where state = 'OPEN';
create index request_asking on requests.request (asking_id);
create index request_open on requests.request (organ) where state = 'OPEN';

-- A step of the schedule that was taken: once, whoever passes first.
create table requests.step_taken (
    request_id uuid not null references requests.request,
    number     smallint not null,
    kind       text not null,
    -- Null is the secretariat.
    post       text,
    due_on     date not null,
    taken_on   date not null,
    primary key (request_id, number)
);
create index step_taken_post on requests.step_taken (post);

-- Days on which the open requests were looked through.
create table requests.walked (
    day date primary key
);

-- One-use links. Their tokens are nowhere: 128 random bits need no more than a plain hash.
create table requests.link (
    id         uuid primary key,
    request_id uuid not null references requests.request,
    hash       bytea not null unique check (octet_length(hash) = 32),
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    revoked_at timestamptz
);
create unique index link_one on requests.link (request_id) where used_at is null and revoked_at is null;

grant usage on schema requests to ${app};
grant select, insert, update on requests.asking, requests.request, requests.link to ${app};
grant select, insert on requests.step_taken, requests.walked to ${app};
grant select, insert, update, delete on requests.schedule to ${app};

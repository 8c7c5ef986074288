create table sessions.body (
    code          text primary key,
    name          text not null,
    kind          text not null,
    scope         text not null,
    region        text,
    owner_organ   text,
    folio_pattern text,
    aliases       text[] not null default '{}',
    -- Types of organs whose posts it calls, those of its region only where it has one.
    convenes      text[] not null default '{}',
    to_confirm    text[] not null default '{}',
    position      integer not null,
    -- Whether the pack has it, or a paper named it: only the pack's are closed when the pack no longer has them.
    origin        text not null check (origin in ('pack', 'paper')),
    valid_to      date
);

create table sessions.series (
    id        uuid primary key,
    body_code text not null references sessions.body (code),
    name      text not null,
    position  integer not null,
    origin    text not null check (origin in ('pack', 'paper')),
    valid_to  date,
    unique (body_code, name)
);

create table sessions.session (
    id                uuid primary key,
    series_id         uuid not null references sessions.series (id),
    number            integer check (number > 0),
    name              text not null,
    scope             text,
    mode              text,
    starts_on         date,
    ends_on           date,
    place             text,
    venue             text,
    commitments_count integer check (commitments_count >= 0),
    folded            text not null,
    simulated         boolean not null default false,
    created_at        timestamptz not null,
    version           integer not null default 0,
    -- Who took it out of the calendar, and why: it stays, for others may name it.
    removed_on        date,
    removed_by        text,
    removed_why       text,
    -- The session whose obligations it follows up, where it was called for that.
    follows           uuid references sessions.session (id),
    -- An invented session never stands in for a real one of the same number.
    unique (series_id, number, simulated),
    check (starts_on is null or ends_on is null or starts_on <= ends_on),
    check (follows <> id),
    check (num_nulls(removed_on, removed_by, removed_why) in (0, 3))
);
create index session_when on sessions.session (starts_on);

create table sessions.session_day (
    session_id uuid not null references sessions.session (id),
    day        date not null,
    primary key (session_id, day)
);

-- Which paper tells of the session, and of which phase of it.
create table sessions.source (
    session_id uuid not null references sessions.session (id),
    paper_id   uuid not null,
    label      text not null,
    phase      text,
    dated      date,
    primary key (session_id, paper_id)
);

create table sessions.attendance (
    id         uuid primary key,
    session_id uuid not null references sessions.session (id),
    person     text not null,
    folded     text not null,
    role       text,
    organ_code text,
    organ_name text,
    paper_id   uuid not null,
    unique nulls not distinct (session_id, person, paper_id)
);

create table sessions.attending_organ (
    session_id uuid not null references sessions.session (id),
    organ_code text not null,
    paper_id   uuid not null,
    primary key (session_id, organ_code, paper_id)
);
create index attending_organ_by_organ on sessions.attending_organ (organ_code);

-- One row per body and period, locked by who takes a folio: numbers are never reused.
create table sessions.folio_counter (
    body_code text not null references sessions.body (code),
    period    text not null,
    last      integer not null check (last >= 0),
    primary key (body_code, period)
);
create table sessions.folio (
    body_code text not null,
    period    text not null,
    number    integer not null check (number > 0),
    folio     text not null,
    purpose   text not null,
    taken_at  timestamptz not null,
    taken_by  text not null,
    void_why  text,
    primary key (body_code, period, number),
    unique (body_code, folio),
    foreign key (body_code, period) references sessions.folio_counter (body_code, period)
);

grant usage on schema sessions to ${app};
grant select, insert, update on all tables in schema sessions to ${app};
grant delete on sessions.session_day to ${app};

-- One row per post that ever had an appointment, locked by who changes its holders.
create table posts.tenure (
    post text primary key
);

-- What somebody entered with a source. A mistake is withdrawn, never deleted.
create table posts.appointment (
    id            uuid primary key,
    post          text not null references posts.tenure (post),
    person        text not null check (person <> ''),
    begins        date,
    ends          date,
    process       text not null,
    instrument    text,
    source        text not null check (source <> ''),
    simulated     boolean not null default false,
    recorded_at   timestamptz not null,
    recorded_by   text not null,
    withdrawn_why text,
    version       integer not null default 0,
    check (begins is null or ends is null or begins <= ends)
);
create index appointment_post on posts.appointment (post, begins);

-- Whom a registered paper shows in a post on its day: never a beginning nor an end.
create table posts.seen (
    paper_id  uuid not null,
    post      text not null,
    person    text not null,
    role      text not null,
    day       date not null,
    source    text not null,
    simulated boolean not null default false,
    primary key (paper_id, post, person)
);
create index seen_post on posts.seen (post, day);

grant usage on schema posts to ${app};
grant select, insert, update on posts.tenure, posts.appointment to ${app};
grant select, insert, delete on posts.seen to ${app};

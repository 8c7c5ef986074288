-- The agenda that somebody took for a session that is to be held. Who changes it holds its row.
create table meetings.agenda (
    session_id uuid primary key,
    -- Day of the session when it was taken: by it turns are ordered.
    held_on    date not null,
    minutes    smallint not null check (minutes between 15 and 600),
    taken_on   date not null,
    taken_by   text not null
);

-- What is dropped stays, with its reason.
create table meetings.item (
    id          uuid primary key,
    session_id  uuid not null references meetings.agenda (session_id),
    place       integer not null check (place >= 1),
    kind        text not null check (kind in ('SINGLE', 'AGREED', 'OFF_COURSE', 'OWN')),
    -- Of its own, where it speaks of no commitment.
    text        text check (text <> ''),
    -- Line of action, empty for none, null for any.
    line        text,
    minutes     smallint not null check (minutes between 1 and 600),
    dropped_on  date,
    dropped_by  text,
    dropped_why text,
    check ((kind = 'OWN') = (text is not null)),
    check (num_nulls(dropped_on, dropped_by, dropped_why) in (0, 3))
);
create index item_session on meetings.item (session_id, place);

-- The commitments of an item as they stood: the session keeps its own view of them.
create table meetings.spoken_of (
    item_id       uuid not null references meetings.item (id) on delete cascade,
    place         integer not null check (place >= 1),
    commitment_id uuid not null,
    cause         text not null,
    text          text not null,
    organ         text not null,
    due_on        date,
    simulated     boolean not null,
    primary key (item_id, place)
);
create index spoken_of_commitment on meetings.spoken_of (commitment_id);

grant usage on schema meetings to ${app};
grant select, insert, update on meetings.agenda to ${app};
grant select, insert, update, delete on meetings.item, meetings.spoken_of to ${app};

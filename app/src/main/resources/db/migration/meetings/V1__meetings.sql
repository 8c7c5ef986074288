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
    kind        text not null check (kind in ('SINGLE', 'AGREED', 'OFF_COURSE', 'OWN', 'DEFERRED')),
    -- Of its own, where it speaks of no commitment.
    text        text check (text <> ''),
    -- Line of action, empty for none, null for any.
    line        text,
    -- Code of what a body treats each year, where it is about that.
    business    text,
    minutes     smallint not null check (minutes between 1 and 600),
    -- The item of its own that earlier sessions deferred, the last of them on which day and why.
    first_item  uuid,
    waits_since date,
    waits_why   text,
    dropped_on  date,
    dropped_by  text,
    dropped_why text,
    check ((kind in ('OWN', 'DEFERRED')) = (text is not null)),
    check (num_nulls(first_item, waits_since, waits_why) = case kind when 'DEFERRED' then 0 else 3 end),
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

-- How a body meets, as the pack says it: read whole.
create table meetings.body_rule (
    body_code text primary key,
    rules     jsonb not null
);

-- Who belongs to a body beside those whom its rule names, as somebody recorded it. A mistake is withdrawn, never edited.
create table meetings.member (
    id            uuid primary key,
    body_code     text not null,
    person        text not null check (person <> ''),
    -- Of which sector; null where the body has none.
    sector        text,
    -- Whose place it takes when that one is absent: code of a seat.
    deputy_of     text,
    votes         boolean not null,
    from_on       date not null,
    to_on         date,
    source        text not null check (source <> ''),
    recorded_on   date not null,
    recorded_by   text not null,
    withdrawn_why text,
    check (to_on is null or from_on <= to_on)
);
create index member_body on meetings.member (body_code);

-- A session that is being held, or was. Who notes anything holds its row.
create table meetings.sitting (
    session_id     uuid primary key,
    -- Since when it was called a second time.
    second_call_at timestamptz,
    closed_at      timestamptz,
    closed_by      text,
    check ((closed_at is null) = (closed_by is null))
);

-- Who came, went or was recused. What was noted by mistake stays, with the reason.
create table meetings.presence (
    id         uuid primary key,
    session_id uuid not null references meetings.sitting (session_id),
    place      integer not null,
    -- Whose seat; null of a guest.
    seat       text,
    deputy     boolean not null,
    -- Who it was; null where only the seat is known.
    person     text,
    move       text not null check (move in ('ARRIVED', 'LEFT', 'RECUSED')),
    item_id    uuid,
    at         timestamptz not null,
    noted_at   timestamptz not null,
    noted_by   text not null,
    struck_why text,
    struck_by  text,
    unique (session_id, place),
    check (seat is not null or (person is not null and move <> 'RECUSED' and not deputy)),
    check ((move = 'RECUSED') = (item_id is not null)),
    check (num_nulls(struck_why, struck_by) in (0, 2))
);

-- What a session decided. Before it is closed what was entered by mistake is withdrawn, with the reason.
create table meetings.outcome (
    id            uuid primary key,
    session_id    uuid not null references meetings.sitting (session_id),
    place         integer not null,
    kind          text not null check (kind in ('RESOLUTION', 'COMMITMENT', 'RECOMMENDATION', 'INFORMATION', 'DEFERRED')),
    item_id       uuid,
    at            timestamptz not null,
    -- All of it, read whole.
    what          jsonb not null,
    noted_by      text not null,
    withdrawn_why text,
    withdrawn_by  text,
    -- Given when the session was closed.
    folio         text,
    unique (session_id, place),
    check (num_nulls(withdrawn_why, withdrawn_by) in (0, 2))
);

-- What came of an outcome when its session was closed.
create table meetings.made (
    outcome_id uuid not null references meetings.outcome (id),
    place      integer not null,
    -- An instruction with its parts, or a commitment.
    kind       text not null check (kind in ('INSTRUCTION', 'COMMITMENT')),
    made_id    uuid not null,
    primary key (outcome_id, place)
);

-- What a closed session was: canonical JSON, its hash, never changed.
create table meetings.act (
    session_id uuid primary key references meetings.sitting (session_id),
    json       text not null,
    sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    closed_at  timestamptz not null,
    closed_by  text not null
);

grant select, insert, update on meetings.body_rule, meetings.member, meetings.sitting, meetings.presence, meetings.outcome to ${app};
grant select, insert on meetings.made, meetings.act to ${app};

-- When, where and how a session meets, what is to be handed in before it and who else is asked to come: written for its call, read whole.
create table meetings.arrangement (
    session_id uuid primary key,
    version    integer not null default 0,
    what       jsonb not null
);

-- A call as it was sent: never changed. The next number tells of what changed since.
create table meetings.call (
    session_id  uuid not null,
    number      integer not null check (number >= 1),
    sent_on     date not null,
    sent_at     timestamptz not null,
    sent_by     text not null,
    -- Days between it and the session, and those that the body's rule asks for, where it has one.
    notice      integer not null,
    notice_rule integer,
    what        jsonb not null,
    primary key (session_id, number)
);

-- Who was asked to come, and what they answered last.
create table meetings.invitation (
    id          uuid primary key,
    session_id  uuid not null,
    -- Of a seat or another post; null of a person who was named.
    code        text,
    person      text,
    reply       text check (reply in ('COMES', 'DEPUTY', 'DECLINES')),
    deputy      text,
    words       text,
    replied_at  timestamptz,
    replied_by  text,
    unique (session_id, code),
    check (num_nonnulls(code, person) >= 1),
    check (num_nulls(reply, replied_at, replied_by) in (0, 3)),
    check (deputy is null or reply = 'DEPUTY')
);

-- Secret addresses of an invitation. Their tokens are nowhere.
create table meetings.invitation_link (
    hash          bytea primary key check (octet_length(hash) = 32),
    invitation_id uuid not null references meetings.invitation (id),
    made_at       timestamptz not null
);

-- What was to be handed in before a session and was, with the address where it is.
create table meetings.handed_in (
    paper_id   uuid primary key,
    session_id uuid not null,
    address    text not null check (address <> ''),
    at         timestamptz not null,
    by         text not null
);
create index handed_in_session on meetings.handed_in (session_id);

-- The word that the wall shows to those who are there, by which they say so themselves.
create table meetings.door (
    session_id uuid primary key,
    word       text not null
);

-- An act that says what another should have said: canonical JSON, its hash, never changed.
create table meetings.correction (
    session_id uuid not null references meetings.act (session_id),
    number     integer not null check (number >= 1),
    json       text not null,
    sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    made_at    timestamptz not null,
    made_by    text not null,
    primary key (session_id, number)
);

grant select, insert, update on meetings.arrangement, meetings.invitation to ${app};
grant select, insert on meetings.call, meetings.invitation_link, meetings.handed_in, meetings.door, meetings.correction to ${app};

-- Who asked to speak, in which order, and when they did.
create table meetings.speaker (
    id         uuid primary key,
    session_id uuid not null references meetings.sitting (session_id),
    place      integer not null check (place >= 1),
    -- Null of a guest.
    seat       text,
    name       text not null check (name <> ''),
    item_id    uuid,
    asked_at   timestamptz not null,
    began_at   timestamptz,
    -- Of who waited and no longer wanted to, without a beginning.
    ended_at   timestamptz,
    unique (session_id, place)
);
-- One speaks at a time.
create unique index speaker_speaking on meetings.speaker (session_id) where began_at is not null and ended_at is null;
grant select, insert, update on meetings.speaker to ${app};

-- A draft of an act as it was sent to those who were there, who may say something of it until a day.
create table meetings.review (
    session_id uuid not null references meetings.sitting (session_id),
    number     integer not null check (number >= 1),
    until_on   date not null,
    sent_at    timestamptz not null,
    sent_by    text not null,
    json       text not null,
    sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (session_id, number)
);

-- What somebody who was there says of it, and what came of that.
create table meetings.review_comment (
    id          uuid primary key,
    session_id  uuid not null,
    number      integer not null,
    seat        text not null,
    name        text not null,
    -- Number of the outcome in that version, null for the whole.
    about       integer,
    text        text not null check (text <> ''),
    at          timestamptz not null,
    by          text not null,
    taken       boolean,
    answer      text check (answer <> ''),
    answered_at timestamptz,
    answered_by text,
    foreign key (session_id, number) references meetings.review (session_id, number),
    check (num_nulls(taken, answer, answered_at, answered_by) in (0, 4))
);
create index review_comment_session on meetings.review_comment (session_id);

create table meetings.review_agreement (
    session_id uuid not null,
    number     integer not null,
    seat       text not null,
    name       text not null,
    at         timestamptz not null,
    by         text not null,
    primary key (session_id, number, seat),
    foreign key (session_id, number) references meetings.review (session_id, number)
);

grant select, insert on meetings.review, meetings.review_agreement to ${app};
grant select, insert, update on meetings.review_comment to ${app};

-- What a closed session asked of one post, as it was told on paper: canonical JSON, its hash, never changed.
create table meetings.oficio (
    id            uuid primary key,
    body_code     text not null,
    year          smallint not null,
    number        integer not null check (number >= 1),
    session_id    uuid not null references meetings.act (session_id),
    post          text not null,
    json          text not null,
    sha256        text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    issued_at     timestamptz not null,
    issued_by     text not null,
    received_on   date,
    received_name text check (received_name <> ''),
    receipt_at    timestamptz,
    receipt_by    text,
    cancelled_why text check (cancelled_why <> ''),
    cancelled_by  text,
    unique (body_code, year, number),
    check (num_nulls(received_on, received_name, receipt_at, receipt_by) in (0, 4)),
    check (num_nulls(cancelled_why, cancelled_by) in (0, 2)),
    check (received_on is null or cancelled_why is null)
);
create index oficio_session on meetings.oficio (session_id);
-- One that stands to each post.
create unique index oficio_post on meetings.oficio (session_id, post) where cancelled_why is null;

create table meetings.oficio_counter (
    body_code text not null,
    year      smallint not null,
    last      integer not null,
    primary key (body_code, year)
);

grant select, insert, update on meetings.oficio, meetings.oficio_counter to ${app};

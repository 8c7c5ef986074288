create table library.paper (
    id             uuid primary key,
    origin         text not null,
    simulated      boolean not null default false,
    file_name      text,
    content        bytea,
    sha256         bytea unique check (octet_length(sha256) = 32),
    format         text,
    notices        jsonb not null default '[]',
    text           text,
    kind           text not null,
    number         text,
    series         text,
    title          text,
    folded         text not null,
    published_on   date,
    place          text,
    received_at    timestamptz not null,
    received_by    text not null,
    replaces       uuid references library.paper (id),
    session_id     uuid,
    -- Of the session, as it stood when the paper was registered to it.
    body_code      text,
    registered_at  timestamptz,
    registered_by  text,
    version        integer not null default 0,
    check ((content is null) = (sha256 is null)),
    check ((content is null) = (format is null)),
    check ((registered_at is null) = (registered_by is null))
);
create index paper_received on library.paper (received_at desc);
create index paper_number on library.paper (number, published_on);
create index paper_published on library.paper (published_on desc nulls first, received_at desc, id);
create index paper_body on library.paper (body_code) where body_code is not null;
create index paper_replaces on library.paper (replaces) where replaces is not null;

create table library.reading (
    paper_id       uuid primary key references library.paper (id),
    reader_version text not null,
    body           text not null,
    read_at        timestamptz not null
);

create table library.item (
    id         uuid primary key,
    paper_id   uuid not null references library.paper (id),
    kind       text not null,
    ordinal    integer not null,
    span_start integer,
    span_end   integer,
    rule       text not null,
    machine    jsonb not null,
    amended    jsonb,
    -- The name of a person that holds, as people type it; null for other findings.
    folded     text,
    origin     text not null,
    warned     boolean not null,
    decision   text not null default 'pending',
    decided_at timestamptz,
    decided_by text,
    version    integer not null default 0,
    unique (paper_id, kind, ordinal),
    check (span_start is null or (span_start >= 0 and span_start <= span_end)),
    check ((decision = 'amended') = (amended is not null)),
    check ((decision = 'pending') = (decided_at is null)),
    check ((decided_at is null) = (decided_by is null))
);
create index item_paper on library.item (paper_id, kind, ordinal);
-- In which state a paper is, without reading its findings.
create index item_pending on library.item (paper_id) where decision = 'pending';
create index item_decided on library.item (paper_id) where decision <> 'pending' and origin = 'reader';
create index item_organ on library.item ((coalesce(amended, machine) ->> 'code'), paper_id) where kind = 'ORGAN';
create index item_person on library.item using gin (array_to_tsvector(string_to_array(folded, ' '))) where kind = 'PERSON';

-- A figure that a paper published, with what it takes to read it again.
create table library.published_figure (
    id                 uuid primary key,
    paper_id           uuid not null references library.paper (id),
    item_id            uuid not null unique references library.item (id),
    session_id         uuid,
    value              numeric not null,
    kind               text not null,
    unit               text,
    counts             text,
    qualifier          text,
    period             text,
    as_written         text not null,
    denominator        numeric,
    cut_off            date,
    definition_version text,
    source             text not null,
    -- What it counts, and the sentence in which it stands, folded: where names of programmes are looked for.
    counts_folded      text not null default '',
    sentence_folded    text not null default ''
);
create index published_figure_paper on library.published_figure (paper_id);
create index published_figure_session on library.published_figure (session_id);

-- The language's stems without its list of words left out: that list has "estado" in it.
create text search dictionary library.spanish (template = snowball, language = spanish);

-- The operators of full text search for a query language that lacks them. PostgreSQL puts their bodies in place of them, so that
-- an index serves them like the operators themselves; a function that is strict or set apart would be called for each row instead.
create function library.has(words tsvector, query text) returns boolean
    language sql immutable parallel safe return words @@ query::tsquery;
create function library.rank(words tsvector, query text) returns real
    language sql immutable parallel safe return ts_rank(words, query::tsquery);
create function library.vector(words text) returns tsvector
    language sql immutable parallel safe return words::tsvector;

-- Which words a paper has, for everything but phrases. No places: most questions never read more than the index.
create table library.paper_words (
    paper_id uuid primary key references library.paper (id),
    words    tsvector not null
);
create index paper_words_words on library.paper_words using gin (words) with (fastupdate = off);

-- Part of a paper's text with the places of its words, for phrases and for what is shown. Part 0 is the head and the facts, which
-- stand nowhere in the text: it begins and ends at null.
create table library.passage (
    paper_id uuid not null references library.paper (id),
    part     integer not null,
    begins   integer,
    ends     integer,
    words    tsvector not null,
    primary key (paper_id, part),
    check ((begins is null) = (part = 0)),
    check ((ends is null) = (part = 0))
);
-- Within the row and as they are: whether words follow one another is read in thousands of parts for a phrase of frequent words, and
-- to fetch and unpack them from elsewhere would take longer than all the rest.
alter table library.passage alter column words set storage external;
alter table library.passage set (toast_tuple_target = 8160);
create index passage_words on library.passage using gin (words) with (fastupdate = off);

-- Every spelling in the library without its accents, and the stems it was found to have: what is typed without accents finds them.
create table library.word (
    folded text not null,
    stem   text not null,
    primary key (folded, stem)
);

grant usage on schema library to ${app};
grant select, insert, update on library.paper, library.reading, library.item, library.published_figure to ${app};
grant select, insert, update, delete on library.paper_words, library.passage to ${app};
grant select, insert on library.word to ${app};

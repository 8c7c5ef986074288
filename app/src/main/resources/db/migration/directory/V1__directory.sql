create table directory.organ (
    code       text primary key,
    type       text not null,
    name       text not null,
    short_name text not null,
    parent     text,
    region     text,
    valid_from date,
    valid_to   date,
    attributes jsonb not null default '{}',
    folded     text not null,
    position   integer not null,
    check (valid_from is null or valid_to is null or valid_from < valid_to)
);
create index organ_parent on directory.organ (parent, position);
create index organ_type on directory.organ (type, position);

create table directory.alias (
    organ    text not null references directory.organ (code),
    kind     text not null,
    text     text not null,
    folded   text not null,
    valid_to date,
    primary key (organ, kind, text)
);
create index alias_folded on directory.alias (folded);

create table directory.post (
    code       text primary key,
    organ      text not null references directory.organ (code),
    name       text not null,
    forms      text[] not null default '{}',
    -- Each form folded, as papers are compared with it.
    folded     text[] not null default '{}',
    reports_to text,
    to_confirm boolean not null default false,
    position   integer not null
);
create index post_organ on directory.post (organ, position);

-- A person seen in a post in some paper: never a beginning nor an end.
create table directory.sighting (
    person    text not null,
    post      text not null,
    organ     text not null,
    seen_on   text not null,
    source    text not null,
    -- Null where the pack has no such post.
    post_code text,
    primary key (person, post, organ, seen_on, source)
);

create table directory.municipality (
    ooad        text not null references directory.organ (code),
    imss_code   text not null,
    inegi_state text not null,
    state       text not null,
    name        text,
    primary key (ooad, imss_code)
);

create table directory.pack_load (
    id      uuid primary key,
    at      timestamptz not null,
    actor   text not null,
    digest  text not null,
    added   integer not null,
    changed integer not null,
    closed  integer not null
);

grant usage on schema directory to ${app};
grant select, insert, update, delete on directory.organ, directory.alias, directory.post, directory.sighting, directory.municipality to ${app};
grant select, insert on directory.pack_load to ${app};

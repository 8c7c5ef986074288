-- A set of organs and posts with a name. An organ stands for whoever heads it on the day it is used; earlier members are in the register.
create table commitments.audience (
    id          uuid primary key,
    name        text not null check (name <> ''),
    folded      text not null unique,
    members     text[] not null check (cardinality(members) > 0),
    recorded_at timestamptz not null,
    recorded_by text not null,
    version     integer not null default 0
);

-- One instruction to many posts. It owes nothing itself, so that nothing counts it: its children are commitments, one a post.
create table commitments.instruction (
    id               uuid primary key,
    folio            text,
    folded_folio     text unique,
    -- Code of the post that gives it.
    issuer           text not null,
    text             text not null check (text <> ''),
    due_on           date not null,
    -- What is asked of each, whole.
    what             jsonb not null,
    -- To whom, as it stood on that day: code of a group of the directory, or id, name and version of a set; null for posts chosen one by one.
    audience         text,
    audience_name    text,
    audience_version integer,
    issued_on        date not null,
    issued_at        timestamptz not null,
    issued_by        text not null,
    -- Made up for a demonstration, with all of its children.
    simulated        boolean not null default false,
    check ((folio is null) = (folded_folio is null)),
    check ((audience_name is null) = (audience_version is null))
);
create index instruction_issued on commitments.instruction (issued_at desc, id);

alter table commitments.commitment drop constraint commitment_parent_id_fkey;
alter table commitments.commitment
    add constraint commitment_parent_id_fkey foreign key (parent_id) references commitments.instruction (id);
create unique index commitment_child on commitments.commitment (parent_id, responsible) where parent_id is not null;

-- The post of a child said that it knows. It is said once.
create table commitments.acknowledgement (
    commitment_id uuid primary key references commitments.commitment (id),
    post          text not null,
    day           date not null,
    actor         text not null,
    recorded_at   timestamptz not null
);

-- Of an instruction nothing is ever changed, but to hold its row the role must be one that could.
grant select, insert, update on commitments.audience, commitments.instruction to ${app};
grant select, insert on commitments.acknowledgement to ${app};

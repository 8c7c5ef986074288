-- Reports that were compiled: what is kept is never changed.
create table annual.report (
    id          uuid primary key,
    kind        text not null check (kind in ('INFORME', 'PROGRAMA')),
    year        integer not null,
    number      integer not null check (number >= 1),
    -- Canonical, as it was hashed.
    json        text not null,
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    simulated   boolean not null,
    figures     integer not null,
    missing     integer not null,
    compiled_at timestamptz not null,
    compiled_by text not null,
    unique (kind, year, number)
);

-- Texts of chapters. Nothing is corrected in place: the highest version counts.
create table annual.chapter_text (
    kind       text not null check (kind in ('INFORME', 'PROGRAMA')),
    year       integer not null,
    chapter    text not null,
    version    integer not null check (version >= 1),
    body       text not null,
    written_at timestamptz not null,
    written_by text not null,
    primary key (kind, year, chapter, version)
);

grant usage on schema annual to ${app};
grant select, insert on annual.report, annual.chapter_text to ${app};

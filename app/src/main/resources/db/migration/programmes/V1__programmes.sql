-- The programmes of the pack as documents: they are read whole and in order, never searched by their parts.
create table programmes.programme (
    code      text primary key,
    position  integer not null,
    document  jsonb not null,
    -- Day on which the pack no longer had it.
    closed_on date
);

create table programmes.source (
    code      text primary key,
    title     text not null,
    published text
);

grant usage on schema programmes to ${app};
grant select, insert, update on programmes.programme to ${app};
grant select, insert, update on programmes.source to ${app};

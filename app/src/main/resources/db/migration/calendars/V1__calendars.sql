-- The secret address of an account's calendar: one at most. Its token is nowhere: 128 random bits need no more than a plain hash.
create table calendars.feed (
    account text primary key,
    id      uuid not null unique,
    hash    bytea not null unique check (octet_length(hash) = 32),
    made_at timestamptz not null
);

grant usage on schema calendars to ${app};
grant select, insert, update, delete on calendars.feed to ${app};

-- Letters to be sent, written with what they tell of.
create table mail.letter (
    id              uuid primary key,
    recipient       text not null,
    subject         text not null,
    body            text not null,
    calendar_method text check (calendar_method in ('REQUEST', 'CANCEL')),
    calendar        text,
    -- Whose secret address is made when it is sent: the body has a place for it.
    secret_kind     text,
    secret_of       uuid,
    made_at         timestamptz not null,
    next_at         timestamptz not null,
    tries           integer not null default 0,
    trouble         text,
    sent_at         timestamptz,
    check (num_nulls(calendar_method, calendar) in (0, 2)),
    check (num_nulls(secret_kind, secret_of) in (0, 2))
);
create index letter_waiting on mail.letter (next_at) where sent_at is null;

grant usage on schema mail to ${app};
grant select, insert, update on mail.letter to ${app};

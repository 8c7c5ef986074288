-- By what organs are evaluated. A scheme is a row, each of its versions holds from a period on.
create table evaluations.scheme (
    code        text primary key check (code ~ '^[a-z0-9-]{2,40}$'),
    name        text not null check (name <> ''),
    cadence     text not null,
    organ_types text[] not null check (cardinality(organ_types) > 0),
    -- Counts only what is made up for a demonstration, and says so.
    simulated   boolean not null
);

create table evaluations.version (
    scheme      text not null references evaluations.scheme (code),
    number      integer not null check (number >= 1),
    valid_from  date not null,
    -- Share of the weight that must have a value for a step, and the least totals for steps 2, 3 and 4.
    least       numeric not null check (least > 0 and least <= 1),
    cut_2       numeric not null,
    cut_3       numeric not null,
    cut_4       numeric not null,
    reason      text not null check (reason <> ''),
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (scheme, number),
    check (0 <= cut_2 and cut_2 <= cut_3 and cut_3 <= cut_4 and cut_4 <= 100)
);

create table evaluations.element (
    scheme     text not null,
    version    integer not null,
    position   smallint not null,
    code       text not null,
    name       text not null check (name <> ''),
    definition text not null,
    source     text not null,
    weight     numeric not null check (weight > 0 and weight <= 1),
    unit       text not null,
    worst      numeric not null,
    best       numeric not null check (best <> worst),
    primary key (scheme, version, code),
    unique (scheme, version, position),
    foreign key (scheme, version) references evaluations.version (scheme, number)
);

create table evaluations.period (
    scheme      text not null,
    code        text not null,
    starts      date not null,
    ends        date not null check (ends > starts),
    version     integer not null,
    computed_at timestamptz,
    closed_at   timestamptz,
    closed_by   text,
    primary key (scheme, code),
    unique (scheme, starts),
    foreign key (scheme, version) references evaluations.version (scheme, number),
    check ((closed_at is null) = (closed_by is null))
);

-- Which organs are evaluated in a period, and how many commitments each had in force.
create table evaluations.member (
    scheme text not null,
    period text not null,
    organ  text not null,
    volume integer not null,
    primary key (scheme, period, organ),
    foreign key (scheme, period) references evaluations.period (scheme, code)
);

-- What was counted; replaced as often as somebody asks while the period is open.
create table evaluations.counted (
    scheme  text not null,
    period  text not null,
    organ   text not null,
    element text not null,
    value   numeric,
    counted bigint not null,
    -- Why there is no value.
    why     text,
    primary key (scheme, period, organ, element),
    foreign key (scheme, period, organ) references evaluations.member (scheme, period, organ),
    check ((value is null) = (why is not null))
);

-- What was entered by hand. Nothing is corrected in place: of one element the highest number counts.
create table evaluations.entered (
    scheme      text not null,
    period      text not null,
    organ       text not null,
    element     text not null,
    number      integer not null check (number >= 1),
    value       numeric not null,
    source      text not null check (source <> ''),
    entered_at  timestamptz not null,
    entered_by  text not null,
    primary key (scheme, period, organ, element, number),
    foreign key (scheme, period) references evaluations.period (scheme, code)
);

-- What is closed stays as it is, whoever asks.
create function evaluations.keep_closed() returns trigger language plpgsql as $$
declare
    row record;
begin
    if tg_op = 'DELETE' then
        row := old;
    else
        row := new;
    end if;
    if exists (select from evaluations.period p where p.scheme = row.scheme and p.code = row.period and p.closed_at is not null) then
        raise exception 'the period % of % is closed', row.period, row.scheme;
    end if;
    return row;
end $$;
create trigger member_closed before insert or update or delete on evaluations.member for each row execute function evaluations.keep_closed();
create trigger counted_closed before insert or update or delete on evaluations.counted for each row execute function evaluations.keep_closed();
create trigger entered_closed before insert or update or delete on evaluations.entered for each row execute function evaluations.keep_closed();

create function evaluations.stay_closed() returns trigger language plpgsql as $$
begin
    if old.closed_at is not null then
        raise exception 'the period % of % is closed', old.code, old.scheme;
    end if;
    return new;
end $$;
create trigger period_closed before update on evaluations.period for each row execute function evaluations.stay_closed();

grant usage on schema evaluations to ${app};
grant select, insert on evaluations.version, evaluations.element, evaluations.entered to ${app};
-- Whoever adds a version locks the row of the scheme.
grant select, insert, update on evaluations.scheme, evaluations.period to ${app};
grant select, insert, update, delete on evaluations.member, evaluations.counted to ${app};

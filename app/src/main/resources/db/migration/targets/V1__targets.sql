-- What organs are to reach of an indicator, month by month. A plan has versions; nothing of a version ever changes.
create table targets.plan (
    id          uuid primary key,
    indicator   text not null check (indicator <> ''),
    edition     text not null,
    starts      date not null check (extract(day from starts) = 1),
    months      smallint not null check (months between 1 and 12),
    -- Digits after the point in which the plan counts: all amounts below are whole numbers of its smallest unit.
    decimals    smallint not null check (decimals between 0 and 2),
    basis       text not null,
    -- Whether months add up to the whole.
    sums        boolean not null,
    -- Indicator of the capacity by which it was spread.
    capacity    text,
    organ_types text[] not null check (cardinality(organ_types) > 0),
    -- Made up for a demonstration, or spread by what was.
    simulated   boolean not null,
    latest      integer not null check (latest >= 1),
    in_force    integer check (in_force between 1 and latest),
    approved_at timestamptz,
    approved_by text,
    check ((in_force is null) = (approved_at is null) and (in_force is null) = (approved_by is null))
);
create index plan_indicator on targets.plan (indicator);

create table targets.version (
    plan        uuid not null references targets.plan (id),
    number      integer not null check (number >= 1),
    total       bigint not null check (total >= 0),
    act         text not null,
    reason      text not null check (reason <> ''),
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (plan, number)
);

-- The nation (*), a region, an organ or a unit. Arrays have a place for each month.
create table targets.line (
    plan     uuid not null,
    version  integer not null,
    organ    text not null,
    -- Region of an organ, organ of a unit.
    above    text,
    kind     text not null,
    position smallint not null,
    weight   numeric not null check (weight >= 0),
    least    bigint not null check (least >= 0),
    most     bigint check (most >= least),
    -- What a person settled for the whole plan.
    settled  bigint check (settled >= 0),
    base     bigint,
    -- The same months a year before; null where that is not known.
    history  bigint[] not null,
    -- Empty where nothing is planned, as for a region of what does not add up.
    planned  bigint[] not null,
    -- FREE, SETTLED by a person, MEASURED, or PASSED without being measured.
    marks    text[] not null,
    primary key (plan, version, organ),
    foreign key (plan, version) references targets.version (plan, number)
);

create index line_above on targets.line (plan, version, above);

grant usage on schema targets to ${app};
grant select, insert, update on targets.plan to ${app};
grant select, insert on targets.version, targets.line to ${app};

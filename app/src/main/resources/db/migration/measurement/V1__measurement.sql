-- To which organ a medical unit belongs during a time. Hospitals of high specialty are units of their own and come from the directory.
create table measurement.unit (
    code       text not null check (code <> ''),
    name       text not null,
    organ      text not null,
    kind       text not null default '',
    valid_from date not null,
    -- Last day; null while it lasts.
    valid_to   date,
    simulated  boolean not null default false,
    primary key (code, valid_from),
    check (valid_to is null or valid_to >= valid_from)
);
create index unit_organ on measurement.unit (organ);

-- Short numbers for what stands in every block.
create table measurement.indicator (
    no      integer generated always as identity primary key,
    code    text not null,
    edition text not null,
    unique (code, edition)
);

create table measurement.organ (
    no   integer generated always as identity primary key,
    code text not null unique
);

-- Measurements of one indicator and organ in the periods of one type that begin in one year, by their number within the year (decision 0040).
-- A period that was not counted has no expected units. Its numbers are those of indicator and organ, of which nobody may delete any: looking them up again
-- for each of the hundred thousands of rows that one counting writes would take longer than writing them.
create table measurement.block (
    indicator   integer not null,
    organ       integer not null,
    year        smallint not null,
    -- 1 month, 2 quarter, 3 year.
    type        smallint not null,
    numerator   double precision[] not null,
    -- Null where nothing is divided.
    denominator double precision[],
    reported    smallint[] not null,
    expected    smallint[] not null,
    primary key (indicator, type, year, organ)
);

-- Of what the measurements of a period were counted: from any number to the files that it came from.
create table measurement.counted (
    indicator  integer not null references measurement.indicator (no),
    type       smallint not null,
    begins     date not null,
    -- Hash of the definition, its dataset and the units.
    definition text not null,
    -- Last day that any delivery of the period tells of.
    cut_off    date not null,
    -- Of the lake, in order.
    deliveries text[] not null,
    counted_at timestamptz not null,
    primary key (indicator, type, begins)
);

-- Every file that came, also those that were refused.
create table measurement.delivery (
    id          uuid primary key,
    dataset     text not null,
    source      text not null,
    period_from date not null,
    period_to   date not null,
    form        text not null,
    file_name   text not null,
    bytes       bigint not null,
    state       text not null,
    rows_in     bigint,
    kept        bigint,
    rejected    bigint,
    -- Its name in the lake; null while it is not there.
    lake_id     text,
    -- Why it was refused, as [{code, value, es, en}].
    faults      jsonb not null default '[]',
    has_rejects boolean not null default false,
    sent_by     text not null,
    sent_at     timestamptz not null,
    finished_at timestamptz,
    simulated   boolean not null default false,
    -- Why it tells of months whose figures were signed off; empty where none was.
    reason      text not null default '',
    version     integer not null default 0,
    check (kept is null or rows_in = kept + rejected)
);
create index delivery_sent on measurement.delivery (sent_at desc, id);
create index delivery_lake on measurement.delivery (lake_id);
create index delivery_open on measurement.delivery (sent_at) where finished_at is null;

-- What was odd when a dataset was looked at last; replaced whole with it.
create table measurement.finding (
    -- Made of what it is about: one that is found again keeps it.
    id         uuid primary key,
    kind       text not null,
    -- Code of a rule, key of an indicator, or of a silence the dataset.
    about      text not null,
    dataset    text not null,
    indicator  text,
    organ      text not null,
    -- To which organ that belonged at the end of it; itself where it is one.
    parent     text not null,
    month_from date not null,
    month_to   date not null,
    -- As {name: number}, in their order.
    figures    json not null,
    -- Of the lake, of the first month.
    deliveries text[] not null,
    simulated  boolean not null,
    -- First of all the times that it was found without a break.
    found_at   timestamptz not null,
    check (month_to >= month_from)
);
create index finding_dataset on measurement.finding (dataset);
create index finding_parent on measurement.finding (parent);

-- When a dataset was looked at last.
create table measurement.examined (
    dataset text primary key,
    at      timestamptz not null
);

-- What a post signed off: the figures of one month of a dataset, as they were seen. Nothing here changes.
create table measurement.signature (
    dataset    text not null,
    month      date not null,
    -- From 1; another one begins where the signatures of one were taken back.
    round      integer not null,
    -- From 1.
    step       smallint not null,
    post       text not null,
    signed_by  text not null,
    signed_at  timestamptz not null,
    -- Of all together, as [{indicator, value}].
    figures    jsonb not null,
    -- Names in the lake of the files that they were counted of.
    deliveries text[] not null,
    primary key (dataset, month, round, step)
);

-- A round of signatures that holds no more.
create table measurement.reopening (
    dataset     text not null,
    month       date not null,
    round       integer not null,
    reason      text not null check (reason <> ''),
    -- The file that changed rows of the month; null where somebody took the signatures back.
    delivery    uuid references measurement.delivery (id),
    reopened_by text not null,
    reopened_at timestamptz not null,
    primary key (dataset, month, round)
);

grant usage on schema measurement to ${app};
grant select, insert, update, delete on measurement.unit, measurement.block, measurement.counted to ${app};
grant select, insert on measurement.indicator, measurement.organ to ${app};
grant select, insert, update on measurement.delivery to ${app};
grant select, insert on measurement.signature, measurement.reopening to ${app};
grant select, insert, delete on measurement.finding to ${app};
grant select, insert, update, delete on measurement.examined to ${app};

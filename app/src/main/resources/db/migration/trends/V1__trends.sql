-- How the commitments of an organ stood at the end of a day on which somebody looked. Days on which nobody did are not in it: they are missing, not zero.
create table trends.stand (
    day          date not null,
    organ        text not null,
    at_risk      integer not null,
    need_support integer not null,
    reachable    integer not null,
    on_track     integer not null,
    silent       integer not null,
    not_yet_due  integer not null,
    simulated    integer not null,
    primary key (organ, day)
);

grant usage on schema trends to ${app};
grant select, insert, update on trends.stand to ${app};

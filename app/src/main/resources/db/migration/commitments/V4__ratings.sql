-- What a post that is not the responsible judged. Nothing is corrected in place: a later one stands before it.
create table commitments.assessment (
    id            uuid primary key,
    commitment_id uuid not null references commitments.commitment (id),
    challenge     smallint not null check (challenge between 1 and 4),
    planning      smallint not null check (planning between 1 and 4),
    drive         smallint not null check (drive between 1 and 4),
    stage         smallint not null check (stage between 1 and 4),
    overall       smallint not null check (overall between 1 and 4),
    reason        text not null,
    post          text not null,
    assessed_on   date not null,
    recorded_at   timestamptz not null,
    recorded_by   text not null
);
create index assessment_commitment on commitments.assessment (commitment_id, assessed_on, recorded_at);

-- Numbers by which a body follows what it agreed, as the pack says them. What it does not say is the default of the program.
create table commitments.body_rule (
    body_code text not null,
    rule      text not null,
    value     numeric not null,
    primary key (body_code, rule)
);

-- How what is signed and open stands, kept so that a hundred thousand can be counted at once. It is derived: deleted, it is computed again. What lists
-- narrow by is repeated here, because rows of commitments are long.
create table commitments.standing (
    commitment_id uuid primary key references commitments.commitment (id),
    organ         text not null,
    line          text,
    programmes    text[] not null,
    responsible   text,
    due_on        date,
    simulated     boolean not null,
    -- First day on which it may differ though nothing happens; -infinity as soon as something happened.
    turns_on      date not null default '-infinity',
    -- Day for which it was computed, null before the first time. A step is 1 to 4; without one stands why.
    day           date,
    computed_step smallint,
    computed_why  text,
    used_step     smallint,
    used_why      text,
    basis         text,
    deviation     numeric,
    -- Whether the last value that was reported is not what was measured.
    contradicted  boolean not null default false
);
create index standing_turns on commitments.standing (turns_on);
create index standing_day on commitments.standing (day);
-- What tiles and lists count is in the index, so that a count reads no row.
create index standing_organ on commitments.standing (organ) include (used_step, used_why, simulated);
create index standing_order on commitments.standing (used_step, due_on, commitment_id);
create index standing_why on commitments.standing (used_why);
create index standing_due on commitments.standing (due_on);
create index standing_responsible on commitments.standing (responsible);
create index standing_line on commitments.standing (line);
create index standing_programmes on commitments.standing using gin (programmes);

-- Whoever writes a commitment need not think of this: nobody can forget it.
create function commitments.stand() returns trigger language plpgsql as $$
begin
    if new.stage in ('SIGNED', 'RUNNING', 'REPORTED_MET', 'VERIFIED') then
        insert into commitments.standing (commitment_id, organ, line, programmes, responsible, due_on, simulated)
        values (new.id, new.organ, new.line, new.programmes, new.responsible, new.due_on, new.simulated)
        on conflict (commitment_id) do update
        set organ = excluded.organ, line = excluded.line, programmes = excluded.programmes, responsible = excluded.responsible,
            due_on = excluded.due_on, simulated = excluded.simulated, turns_on = excluded.turns_on;
    else
        delete from commitments.standing where commitment_id = new.id;
    end if;
    return null;
end $$;
create trigger commitment_stands after insert or update on commitments.commitment for each row execute function commitments.stand();

create function commitments.restand() returns trigger language plpgsql as $$
begin
    update commitments.standing set turns_on = default where commitment_id = new.commitment_id;
    return null;
end $$;
create trigger extension_stands after insert or update on commitments.extension for each row execute function commitments.restand();
create trigger report_stands after insert or update on commitments.report for each row execute function commitments.restand();
create trigger measured_stands after insert on commitments.measured for each row execute function commitments.restand();
create trigger acceptance_stands after insert on commitments.acceptance for each row execute function commitments.restand();
create trigger obstacle_stands after insert or update on commitments.obstacle for each row execute function commitments.restand();
create trigger assessment_stands after insert on commitments.assessment for each row execute function commitments.restand();

grant select, insert on commitments.assessment to ${app};
grant select, insert, delete on commitments.body_rule to ${app};
grant select, insert, update, delete on commitments.standing to ${app};

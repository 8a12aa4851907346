-- PostgreSQL 15 and later. What terminals tell of themselves; nothing of the people whom they serve.

create table terminal (
    name        text primary key,
    heard       timestamptz not null,
    -- The key that it is known by: the first that a report of it came with, or the one that an operator answered for.
    public_key  bytea,
    -- Another key that a report came with since.
    changed_key bytea,
    -- Why its audit log must be looked at, until an operator has.
    audit_alarm text check (audit_alarm in ('SHORTENED', 'REWRITTEN', 'BROKEN'))
);

create table terminal_report (
    id             uuid primary key,
    terminal       text        not null references terminal,
    made           timestamptz not null,
    received       timestamptz not null,
    content        text        not null,
    signature      bytea       not null,
    public_key     bytea       not null,
    signed         boolean     not null,
    key_standing   text        not null,
    audit_standing text        not null
);
create index terminal_report_by_time on terminal_report (terminal, received);

-- The ends of audit logs that were seen.
create table audit_anchor (
    terminal text        not null references terminal,
    number   bigint      not null,
    hash     text        not null,
    as_of    timestamptz not null,
    seen     timestamptz not null,
    primary key (terminal, number)
);

create table terminal_event (
    id       uuid primary key,
    terminal text        not null references terminal,
    kind     text        not null,
    at       timestamptz not null,
    received timestamptz not null
);
create index terminal_event_by_time on terminal_event (terminal, at);

create table help_call (
    id          uuid primary key,
    terminal    text        not null references terminal,
    called      timestamptz not null,
    heard       timestamptz not null,
    times       integer     not null,
    answered    timestamptz,
    answered_by text
);
create unique index one_open_call_a_terminal on help_call (terminal) where answered is null;

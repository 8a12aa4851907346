-- PostgreSQL 15 and later.

create table application (
    id              uuid primary key,
    reference       text        not null unique,
    code_seal       text        not null,
    idempotency_key text        not null unique,
    body_seal       text        not null,
    service         text        not null,
    form_version    text        not null,
    language        text        not null,
    terminal        text        not null,
    sender          text        not null,
    handed_in       timestamptz not null,
    received        timestamptz not null,
    legal_deadline  date,
    status          text        not null check (status in ('PENDING', 'APPROVED', 'SENDBACK', 'REJECTED')),
    flags           text[]      not null default '{}',
    applicant       text,
    answers         jsonb       not null,
    documents       text[]      not null default '{}'
);
create index application_by_deadline on application (status, legal_deadline);
create index application_by_service on application (service, received);
create index application_by_applicant on application (applicant) where applicant is not null;
create index application_by_flag on application using gin (flags);

-- What happened to an application. Rows are added and never changed.
create table application_step (
    id             bigint generated always as identity primary key,
    application    uuid        not null references application,
    at             timestamptz not null,
    status         text        not null check (status in ('PENDING', 'APPROVED', 'SENDBACK', 'REJECTED')),
    actor          text        not null,
    message        jsonb,
    answers_before jsonb
);
create index application_step_by_application on application_step (application, id);

create function refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'Rows of % are added and never changed', tg_table_name; end $$;
create trigger application_step_is_append_only before update or delete or truncate on application_step
    for each statement execute function refuse_change();

create table document (
    id       uuid primary key,
    received timestamptz not null,
    sender   text        not null,
    type     text        not null,
    content  bytea       not null
);

create table clerk (
    name                 text primary key,
    password             text        not null,
    must_change_password boolean     not null,
    created              timestamptz not null
);

create table access_token (
    name    text primary key,
    role    text        not null check (role in ('TERMINAL', 'AGENCY')),
    digest  bytea       not null unique,
    created timestamptz not null
);

-- Who did what to whom. Rows are added and never changed.
create table audit (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    actor   text        not null,
    action  text        not null,
    subject text
);
create trigger audit_is_append_only before update or delete or truncate on audit
    for each statement execute function refuse_change();

-- Wrong guesses, kept for as long as they count. The subject is a seal, not what was guessed.
create table attempt (
    id      bigint generated always as identity primary key,
    subject text        not null,
    at      timestamptz not null
);
create index attempt_by_subject on attempt (subject, at);

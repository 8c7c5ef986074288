create table identity.account (
    id            uuid primary key,
    username      text not null unique check (username = lower(username) and username ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
    display_name  text not null,
    role          text not null,
    post_code     text,
    mail          text check (mail ~ '^[^[:space:]@]+@[^[:space:]@]+$' and length(mail) <= 254),
    password_hash text not null,
    created_at    timestamptz not null,
    disabled_at   timestamptz,
    version       integer not null default 0
);

create table identity.api_token (
    id         uuid primary key,
    account_id uuid not null references identity.account (id),
    hash       bytea not null unique check (octet_length(hash) = 32),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);

create table identity.setup_link (
    hash       bytea primary key check (octet_length(hash) = 32),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

-- Failed sign-ins of the last while, to slow down guessing. An address is one host, or the network of one.
create table identity.failed_sign_in (
    username text not null,
    address  text not null,
    at       timestamptz not null
);
create index failed_sign_in_by_name on identity.failed_sign_in (username, at);
create index failed_sign_in_by_address on identity.failed_sign_in (address, at);
create index failed_sign_in_old on identity.failed_sign_in (at);

-- From where an account signed in lately: who guesses from elsewhere does not close it for its owner.
create table identity.known_address (
    username text not null,
    address  text not null,
    at       timestamptz not null,
    primary key (username, address)
);
create index known_address_old on identity.known_address (at);

create table identity.spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on identity.spring_session (expiry_time);
create index spring_session_principal on identity.spring_session (principal_name);

create table identity.spring_session_attributes (
    session_primary_id char(36) not null references identity.spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- What counts against somebody who tries secret addresses: by kind and address, and by token.
create table identity.link_try (
    key text not null,
    at  timestamptz not null
);
create index link_try_key on identity.link_try (key, at);
create index link_try_old on identity.link_try (at);

grant usage on schema identity to ${app};
grant select, insert, update on identity.account to ${app};
grant select, insert, update on identity.api_token to ${app};
grant select, insert, update on identity.setup_link to ${app};
grant select, insert, delete on identity.failed_sign_in, identity.link_try to ${app};
grant select, insert, update, delete on identity.known_address to ${app};
grant select, insert, update, delete on identity.spring_session, identity.spring_session_attributes to ${app};

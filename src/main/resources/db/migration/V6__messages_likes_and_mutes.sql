alter table message_group add column messages bigint default 0 not null;
alter table message_group add column likes integer default 0 not null;
alter table message_group add column muted_all boolean default false not null;

-- The number of individual mutes so far, including those that have ended.
alter table message_group add column mutes bigint default 0 not null;

alter table membership add column online boolean default true not null;

-- Messages are never deleted individually. The number of a message in its group, which starts at 1, is therefore its position
-- in the list of the group. type_number is its position among the messages of its type.
create table message (
    group_key      bigint       not null references message_group (place),
    message_number bigint       not null,
    message_id     varchar(255) not null,
    sender_id      varchar(255) not null,
    message_type   integer      not null,
    type_number    bigint       not null,
    data           varchar      not null,
    primary key (group_key, message_number)
);

create index message_of_type on message (group_key, message_type, type_number);

-- A mute ends at end_time, in seconds since 1970. Its row remains. mute_number is the order in which users were muted.
create table muted_user (
    group_key   bigint       not null references message_group (place),
    user_id     varchar(255) not null,
    mute_number bigint       not null,
    end_time    bigint       not null,
    -- H2 uses an index for "user_id in (...)" only if user_id is its first column.
    primary key (user_id, group_key)
);

-- Do not add columns to this index. While the table is small, H2 would use it to look up a single user, and would then keep
-- that plan.
create index muted_user_in_order on muted_user (group_key, mute_number);

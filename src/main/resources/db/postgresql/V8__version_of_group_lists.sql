-- The version of the group lists of an app. Every change of these lists or their groups replaces it. Each process caches pages
-- with the version that it has read. A version is never used twice.
create sequence list_version;

alter table message_app add column list_version bigint not null default nextval('list_version');

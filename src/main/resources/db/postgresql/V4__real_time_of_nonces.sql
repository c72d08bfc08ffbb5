-- The second, since 1970 and of the real time, in which a nonce was used last. The clock that expires goes by can be moved back.
alter table nonce add column used_at bigint not null default 0;

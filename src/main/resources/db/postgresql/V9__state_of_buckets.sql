-- Buckets are written by compare-and-swap, so a row without a state is no longer created.
delete from bucket where state is null;

alter table bucket alter column state set not null;

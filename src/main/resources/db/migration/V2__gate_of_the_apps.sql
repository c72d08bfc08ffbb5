-- One row, which whoever adds apps or deletes all of them holds until the end of the transaction. Two who add the same apps in
-- different order, or delete what the other adds, would otherwise wait for each other.
create table app_gate (
    id integer not null primary key
);

insert into app_gate values (1);

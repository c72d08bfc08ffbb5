-- What the scripts for both engines name and only H2 has.
create domain varbinary as bytea;

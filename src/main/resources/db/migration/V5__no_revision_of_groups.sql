-- Pages of lists are kept in memory by the class ListPageCache, which needs no revision.
drop table group_revision;

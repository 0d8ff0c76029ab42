-- As a later version may change a table that is there once.
alter table projection_generation add column later int not null default 0;

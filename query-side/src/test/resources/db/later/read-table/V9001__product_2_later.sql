-- As a later version may change a table that a projection writes.
alter table product_2 add column later int not null default 0;

-- By which day sales are counted, and what counts: one definition for all statements, and the lock of the sales tables.
create table sales_basis (
    basis varchar(20) character set ascii collate ascii_bin not null comment '统计口径',
    day_of varchar(16) character set ascii collate ascii_bin not null comment '按哪一天计：placed 下单日，confirmed 确认日，delivered 送达日',
    delivered_only tinyint not null comment '1 只计已送达的订单；0 计已确认、已发货、已送达的订单',
    primary key (basis)
) engine = innodb default character set utf8mb4 collate utf8mb4_unicode_520_ci comment = '销售统计口径表';

insert into sales_basis (basis, day_of, delivered_only)
values ('created', 'placed', 0),
       ('confirmed', 'confirmed', 0),
       ('delivered', 'delivered', 1),
       ('created-delivered', 'placed', 1);

create table order_customer_2 (
    customer_id varchar(64) character set ascii collate ascii_bin not null comment '客户ID',
    customer_name varchar(200) not null comment '客户姓名（下单时）',
    orders bigint not null comment '订单数',
    position bigint not null comment '本行所反映的账本位置',
    primary key (customer_id, customer_name)
) engine = innodb default character set utf8mb4 collate utf8mb4_unicode_520_ci comment = '订单客户姓名表：供按姓名查找订单';

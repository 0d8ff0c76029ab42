create table order_count_2 (
    business_date date not null comment '下单营业日',
    status varchar(16) character set ascii collate ascii_bin not null comment '订单状态',
    orders bigint not null comment '订单数',
    position bigint not null comment '本行所反映的账本位置',
    primary key (business_date, status)
) engine = innodb default character set utf8mb4 collate utf8mb4_unicode_520_ci comment = '订单数量表：按营业日与状态计数';

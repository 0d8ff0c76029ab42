create table customer_price_1 (
    id varchar(64) character set ascii collate ascii_bin not null comment '价格ID',
    customer_id varchar(64) character set ascii collate ascii_bin not null comment '客户ID',
    product_id varchar(64) character set ascii collate ascii_bin not null comment '商品ID',
    price decimal(10,2) not null comment '专属价格',
    min_quantity decimal(10,2) not null comment '起订数量；0.00 表示不限',
    valid_from date not null comment '生效日（营业日）',
    valid_to date null comment '最后有效日（营业日）；空表示长期有效；早于生效日表示从未生效',
    created_at datetime(6) not null comment '创建时间（UTC）',
    updated_at datetime(6) not null comment '更新时间（UTC）',
    version bigint not null comment '版本：该聚合的事件数',
    position bigint not null comment '本行所反映的账本位置',
    primary key (customer_id, product_id, min_quantity, valid_from),
    key customer_price_1_id (id),
    key customer_price_1_product (product_id)
) engine = innodb default character set utf8mb4 collate utf8mb4_unicode_520_ci comment = '客户专属价格表';

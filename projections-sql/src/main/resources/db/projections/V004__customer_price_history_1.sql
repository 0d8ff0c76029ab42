create table customer_price_history_1 (
    id varchar(64) character set ascii collate ascii_bin not null comment '价格ID',
    customer_id varchar(64) character set ascii collate ascii_bin not null comment '客户ID',
    product_id varchar(64) character set ascii collate ascii_bin not null comment '商品ID',
    action varchar(16) character set ascii collate ascii_bin not null comment '操作类型：set 设置，ended 终止',
    price decimal(10,2) null comment '新价格；终止时为空',
    previous_price decimal(10,2) null comment '原价格；此前没有价格时为空',
    min_quantity decimal(10,2) not null comment '起订数量；0.00 表示不限',
    valid_from date not null comment '生效日（营业日）',
    valid_to date null comment '最后有效日（营业日）；空表示长期有效',
    operator varchar(200) not null comment '操作人',
    created_at datetime(6) not null comment '操作时间（UTC）',
    version bigint not null comment '版本：该聚合的事件数',
    position bigint not null comment '本行所反映的账本位置',
    primary key (position, id),
    key customer_price_history_1_product (customer_id, product_id, position)
) engine = innodb default character set utf8mb4 collate utf8mb4_unicode_520_ci comment = '客户专属价格历史表';

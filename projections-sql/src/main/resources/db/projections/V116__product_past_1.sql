-- What a product and its stock were until they changed: a row for every movement of stock, added at the end. The second
-- index is jumped along from product to product, however many movements each has.
create table product_past_1 (
    id varchar(64) character set ascii collate ascii_bin not null comment '商品ID',
    valid_from_position bigint not null comment '自此账本位置起有效',
    until_position bigint not null comment '到此账本位置为止（不含）：改变商品或库存的事件',
    name varchar(200) not null comment '商品名称',
    unit varchar(50) not null comment '计价单位',
    global_price decimal(10,2) null comment '默认售价；0.00 或空表示未定价',
    cost decimal(10,2) null comment '成本价',
    barcode varchar(100) null comment '条码',
    stock decimal(18,2) null comment '库存数量；空表示不跟踪库存',
    reserved decimal(18,2) not null comment '已预留数量',
    created_at datetime(6) not null comment '创建时间（UTC）',
    updated_at datetime(6) not null comment '更新时间（UTC）',
    deleted_at datetime(6) null comment '删除时间（UTC）；空表示未删除',
    version bigint not null comment '版本：该聚合的事件数',
    primary key (until_position, id),
    key product_past_1_id (id, until_position)
) engine = innodb default character set utf8mb4 collate utf8mb4_unicode_520_ci comment = '商品与库存的历史样子：每次改变之前';

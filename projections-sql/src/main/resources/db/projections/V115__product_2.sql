create table product_2 (
    id varchar(64) character set ascii collate ascii_bin not null comment '商品ID',
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
    position bigint not null comment '本行所反映的账本位置',
    primary key (id),
    key product_2_list (deleted_at, created_at, id),
    key product_2_name (name),
    key product_2_barcode (barcode)
) engine = innodb default character set utf8mb4 collate utf8mb4_unicode_520_ci comment = '商品表';

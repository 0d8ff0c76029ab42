-- Written when an order changes, never when it is placed: what it was until then. No name is in here, so that nothing is to
-- be blanked when a customer is erased.
create table order_past_1 (
    id varchar(64) character set ascii collate ascii_bin not null comment '订单ID',
    valid_from_position bigint not null comment '自此账本位置起有效',
    until_position bigint not null comment '到此账本位置为止（不含）：改变订单的事件',
    status varchar(16) character set ascii collate ascii_bin not null comment '订单状态',
    fulfillment varchar(16) character set ascii collate ascii_bin not null comment '交付程度：none 未交付，partial 部分，full 全部',
    total_amount decimal(10,2) not null comment '订单总金额',
    total_cost decimal(10,2) not null comment '订单总成本',
    item_count int not null comment '订单项数',
    remark text null comment '备注信息',
    delivery_id varchar(64) character set ascii collate ascii_bin null comment '最近一次排入的送货单ID；未排过为空',
    delivery_no varchar(32) character set ascii collate ascii_bin null comment '最近一次排入的送货单号',
    business_date date not null comment '下单营业日',
    placed_at datetime(6) not null comment '下单时间（UTC）',
    updated_at datetime(6) not null comment '更新时间（UTC）',
    version bigint not null comment '版本：该聚合的事件数',
    primary key (id, until_position),
    key order_past_1_day (business_date, placed_at, id, valid_from_position, until_position),
    key order_past_1_status (status, business_date, placed_at, id, valid_from_position, until_position),
    key order_past_1_delivery (delivery_id)
) engine = innodb default character set utf8mb4 collate utf8mb4_unicode_520_ci comment = '订单的历史样子：列表中的行在每次改变之前';

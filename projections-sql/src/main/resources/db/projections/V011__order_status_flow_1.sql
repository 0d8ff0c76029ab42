create table order_status_flow_1 (
    id varchar(64) character set ascii collate ascii_bin not null comment '事件ID',
    order_id varchar(64) character set ascii collate ascii_bin not null comment '订单ID',
    from_status varchar(16) character set ascii collate ascii_bin null comment '原状态；下单时为空',
    to_status varchar(16) character set ascii collate ascii_bin not null comment '目标状态',
    operator varchar(200) not null comment '操作人',
    remark text null comment '操作备注或原因',
    created_at datetime(6) not null comment '操作时间（UTC）',
    version bigint not null comment '版本：该聚合的事件数',
    position bigint not null comment '本行所反映的账本位置',
    primary key (order_id, position),
    unique key order_status_flow_1_id (id),
    key order_status_flow_1_status (to_status),
    key order_status_flow_1_created_at (created_at)
) engine = innodb default character set utf8mb4 collate utf8mb4_unicode_520_ci comment = '订单状态流程表';

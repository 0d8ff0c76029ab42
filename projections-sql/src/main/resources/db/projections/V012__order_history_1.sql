create table order_history_1 (
    id varchar(64) character set ascii collate ascii_bin not null comment '事件ID',
    order_id varchar(64) character set ascii collate ascii_bin not null comment '订单ID',
    action varchar(32) character set ascii collate ascii_bin not null comment '操作类型',
    description varchar(200) not null comment '操作描述',
    operator varchar(200) not null comment '操作人',
    changes json not null comment '变更详情：每个字段的原值 from 与新值 to',
    created_at datetime(6) not null comment '操作时间（UTC）',
    version bigint not null comment '版本：该聚合的事件数',
    position bigint not null comment '本行所反映的账本位置',
    primary key (order_id, position),
    unique key order_history_1_id (id),
    key order_history_1_action (action),
    key order_history_1_created_at (created_at)
) engine = innodb default character set utf8mb4 collate utf8mb4_unicode_520_ci comment = '订单历史记录表';

create table projection_audit (
    audit_id varchar(64) character set ascii collate ascii_bin not null comment '审计ID',
    started_at datetime(6) not null comment '开始时间（UTC）',
    finished_at datetime(6) null comment '结束时间（UTC）；空表示正在进行或中断',
    requested_by varchar(64) character set ascii collate ascii_bin not null comment '请求人（用户ID）；nightly 表示每夜自动运行',
    orders bigint not null comment '已核对的订单数',
    differences bigint not null comment '不一致的订单数',
    report mediumtext null comment '结果（JSON）；只含订单ID与字段名，不含个人资料',
    primary key (audit_id),
    key projection_audit_started (started_at)
) engine = innodb default character set utf8mb4 collate utf8mb4_unicode_520_ci comment = '投影审计表：从账本重算订单并与读表核对的结果';

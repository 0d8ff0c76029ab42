create table system_config_1 (
    config_key varchar(100) collate utf8mb4_bin not null comment '配置键',
    config_value text not null comment '配置值',
    description varchar(1000) null comment '配置描述',
    created_at datetime(6) not null comment '创建时间（UTC）',
    updated_at datetime(6) not null comment '更新时间（UTC）',
    version bigint not null comment '版本：该聚合的事件数',
    position bigint not null comment '本行所反映的账本位置',
    primary key (config_key)
) engine = innodb default character set utf8mb4 collate utf8mb4_unicode_520_ci comment = '系统配置表';

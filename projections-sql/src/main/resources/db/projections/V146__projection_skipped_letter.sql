create table projection_skipped_letter (
    dead_letter_id varchar(64) character set ascii collate ascii_bin not null comment '死信ID',
    projection varchar(128) character set ascii collate ascii_bin not null comment '投影名称（含版本）',
    generation int not null comment '第几代数据表的死信',
    event_id varchar(64) character set ascii collate ascii_bin not null comment '事件ID',
    stream_id varchar(255) character set ascii collate ascii_bin not null comment '事件流ID',
    event_sequence bigint not null comment '事件在流内的序号',
    event_type varchar(255) character set ascii collate ascii_bin not null comment '事件类型',
    recorded_at varchar(64) character set ascii collate ascii_bin not null comment '事件入账时间（UTC，ISO-8601）',
    position bigint not null comment '事件的账本位置',
    cause varchar(1300) null comment '失败原因',
    reason varchar(500) not null comment '跳过的理由',
    skipped_by varchar(64) character set ascii collate ascii_bin not null comment '跳过的人（用户ID）',
    skipped_at datetime(6) not null comment '跳过的时间（UTC）',
    primary key (dead_letter_id),
    key projection_skipped_letter_list (projection, skipped_at)
) engine = innodb default character set utf8mb4 collate utf8mb4_unicode_520_ci comment = '已跳过的死信：谁、何时、为何跳过；只增不改';

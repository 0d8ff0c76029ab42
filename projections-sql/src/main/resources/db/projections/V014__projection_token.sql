create table projection_token (
    processor_name varchar(128) character set ascii collate ascii_bin not null comment '投影处理器名称（含版本）',
    segment int not null comment '分段编号',
    token mediumblob null comment '已处理到的账本位置；空表示从头开始',
    token_type varchar(255) character set ascii collate ascii_bin null comment '位置的类型',
    token_timestamp varchar(64) character set ascii collate ascii_bin not null comment '最近一次写入或续租的时间（UTC，ISO-8601）',
    owner varchar(255) character set ascii collate ascii_bin null comment '当前处理该分段的节点；空表示无人处理',
    primary key (processor_name, segment)
) engine = innodb default character set utf8mb4 collate utf8mb4_unicode_520_ci comment = '投影进度表';

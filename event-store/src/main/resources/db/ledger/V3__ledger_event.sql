-- The ledger itself. Rows are inserted, never changed; payload and metadata are kept byte by byte, hence no JSON type.
create table if not exists ledger_event (
    position    bigint      not null comment '位置：全局连续递增，等于提交顺序，由写入者分配',
    stream_id   varchar(64) character set ascii collate ascii_bin not null comment '事件流（聚合）标识',
    sequence    bigint      not null comment '事件在流内的序号，从 0 开始',
    stream_type varchar(32) character set ascii collate ascii_bin not null comment '事件流类型，如 order、product',
    event_id    char(36)    character set ascii collate ascii_bin not null comment '事件唯一标识（UUIDv7）',
    recorded_at datetime(6) not null comment '入账时间（UTC，精确到微秒）',
    event_type  varchar(64) character set ascii collate ascii_bin not null comment '事件的逻辑名称，如 order.placed，绝不是 Java 类名',
    revision    varchar(8)  character set ascii collate ascii_bin not null comment '事件结构版本，如 1',
    payload     mediumblob  not null comment '事件内容：UTF-8 JSON 原始字节，参与哈希',
    metadata    mediumblob  not null comment '事件元数据（操作人、请求号等）：UTF-8 JSON 原始字节，参与哈希',
    leaf_hash   binary(32)  not null comment '本行的 SHA-256 叶哈希，用于证明历史未被改动',
    primary key (position),
    unique key uk_ledger_event_stream (stream_id, sequence),
    unique key uk_ledger_event_id (event_id),
    key ix_ledger_event_recorded_at (recorded_at, position)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin comment = '事件账本：只追加，唯一的事实来源';

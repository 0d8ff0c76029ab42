-- What a sender's idempotency key stands for. Written with the events of the command, so that it is never one without the other.
create table if not exists command_receipt (
    scope           varchar(255) character set ascii collate ascii_bin not null comment '作用域：操作人与路由',
    idempotency_key varchar(255) character set ascii collate ascii_bin not null comment '调用方给出的幂等键（Idempotency-Key）',
    request_hash    binary(32)  not null comment '请求内容的 SHA-256：同一个键不得用于另一个请求',
    stream_id       varchar(64) character set ascii collate ascii_bin not null comment '应答所描述的事件流标识',
    first_position  bigint      not null comment '该命令第一个事件的位置；没有事件时等于 last_position',
    last_position   bigint      not null comment '该命令最后一个事件的位置；重放的应答按此位置重新折叠',
    created_at      datetime(6) not null comment '写入时间（UTC）；超过保留期后分批删除',
    primary key (scope, idempotency_key),
    key ix_command_receipt_created_at (created_at)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin comment = '命令回执：同一个幂等键只生效一次';

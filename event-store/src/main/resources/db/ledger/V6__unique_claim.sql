-- Set rules: a value belongs to one stream within a scope. Changed only in the transaction that appends the events.
create table if not exists unique_claim (
    scope     varchar(32)  character set ascii collate ascii_bin not null comment '唯一性范围，如 customer.phone、order.number',
    value     varchar(255) not null comment '被占用的值，如电话、条码、单号；区分大小写',
    stream_id varchar(64)  character set ascii collate ascii_bin not null comment '占用该值的事件流标识',
    primary key (scope, value),
    key ix_unique_claim_stream (stream_id, scope)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin comment = '唯一值占用：与事件在同一事务中写入，可由事件重建';

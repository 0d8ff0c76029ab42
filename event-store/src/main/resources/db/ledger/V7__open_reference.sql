-- What open streams refer to: a product or a customer of an open order must not be deleted.
create table if not exists open_reference (
    stream_id varchar(64) character set ascii collate ascii_bin not null comment '未完结的事件流标识，如未完结的订单',
    targets   mediumtext  character set ascii collate ascii_bin not null comment '它引用的事件流标识，逗号分隔、按字典序，如商品与客户',
    primary key (stream_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin comment = '未完结引用：与事件在同一事务中写入，可由事件重建';

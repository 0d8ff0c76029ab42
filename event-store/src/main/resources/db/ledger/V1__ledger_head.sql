-- One row. Its lock puts all appends of all nodes in one order, so that positions have no holes and show up in order.
create table if not exists ledger_head (
    id            tinyint not null comment '固定为 1：全表只有一行',
    next_position bigint  not null comment '下一个事件的位置，从 1 开始，连续无空洞',
    epoch         bigint  not null comment '写入世代：切换主库或恢复备份后递增',
    primary key (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin comment = '账本头：行锁决定所有节点追加事件的先后顺序';

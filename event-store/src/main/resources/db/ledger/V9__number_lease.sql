-- Blocks of daily numbers that nodes have taken to hand out. The row of node '*' counts how far a day has been leased.
create table if not exists number_lease (
    series        varchar(32) character set ascii collate ascii_bin not null comment '编号系列，如 order.number',
    business_date date        not null comment '营业日',
    node_id       varchar(64) character set ascii collate ascii_bin not null comment '节点标识；* 为该日的总计数',
    first_number  int         not null comment '号段的第一个号；总计数行为 1',
    end_number    int         not null comment '号段之后的第一个号',
    primary key (series, business_date, node_id, first_number)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin comment = '单号号段：节点各取一段，互不重复';

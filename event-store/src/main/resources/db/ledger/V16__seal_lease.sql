-- Who may seal. The epoch fences: what a former holder still tries to write carries an old one and is refused.
create table if not exists seal_lease (
    id         tinyint     not null comment '固定为 1：全表只有一行',
    holder     varchar(128) character set ascii collate ascii_bin not null comment '持有者：节点标识加进程随机号；空串表示无人持有',
    epoch      bigint      not null comment '租约世代：每次易手加一；封存时核对，过期的持有者写不进任何内容',
    expires_at datetime(6) not null comment '租约到期时间（UTC，以数据库时钟为准）',
    primary key (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin comment = '封存租约：整个集群同一时刻只有一个进程封存账本';

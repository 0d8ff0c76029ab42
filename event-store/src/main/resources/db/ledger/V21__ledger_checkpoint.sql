-- What was signed, and when. The same notes are written to a directory outside of the database.
create table if not exists ledger_checkpoint (
    size      bigint      not null comment '树的叶子数，即已封存的最后一个事件的位置',
    root      binary(32)  not null comment '全部叶子之上的默克尔树根（RFC 6962，SHA-256）',
    note      varchar(2048) not null comment '已签名的检查点原文（C2SP signed-note，Ed25519）',
    sealed_at datetime(6) not null comment '封存时间（UTC，数据库时钟）；不在签名之内',
    epoch     bigint      not null comment '封存者的租约世代',
    primary key (size)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin comment = '检查点：对账本每一次封存的签名；只追加';

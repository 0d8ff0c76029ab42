create table job_lock (
    name varchar(64) character set ascii collate ascii_bin not null comment '任务名称',
    lock_until datetime(3) not null comment '锁定至（UTC）',
    locked_at datetime(3) not null comment '锁定时间（UTC）',
    locked_by varchar(255) not null comment '持有锁的节点',
    primary key (name)
) engine = innodb default character set utf8mb4 collate utf8mb4_unicode_520_ci comment = '任务锁表：同一任务同时只在一个节点运行';

create table employee_1 (
    id varchar(64) character set ascii collate ascii_bin not null comment '员工ID',
    name varchar(200) not null comment '员工姓名',
    phone varchar(50) not null comment '联系电话',
    role varchar(16) character set ascii collate ascii_bin not null comment '职责：delivery 配送、manager 管理',
    status varchar(16) character set ascii collate ascii_bin not null comment '状态：active 在职、inactive 停用',
    created_at datetime(6) not null comment '创建时间（UTC）',
    updated_at datetime(6) not null comment '更新时间（UTC）',
    deleted_at datetime(6) null comment '删除时间（UTC）；空表示未删除',
    version bigint not null comment '版本：该聚合的事件数',
    position bigint not null comment '本行所反映的账本位置',
    primary key (id),
    key employee_1_list (deleted_at, created_at, id),
    key employee_1_phone (phone)
) engine = innodb default character set utf8mb4 collate utf8mb4_unicode_520_ci comment = '员工表';

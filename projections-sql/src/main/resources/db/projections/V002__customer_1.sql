create table customer_1 (
    id varchar(64) character set ascii collate ascii_bin not null comment '客户ID',
    name varchar(200) not null comment '客户姓名',
    phone varchar(50) null comment '联系电话',
    address varchar(1000) null comment '地址',
    contact_person varchar(200) null comment '联系人',
    created_at datetime(6) not null comment '创建时间（UTC）',
    updated_at datetime(6) not null comment '更新时间（UTC）',
    deleted_at datetime(6) null comment '删除时间（UTC）；空表示未删除',
    version bigint not null comment '版本：该聚合的事件数',
    position bigint not null comment '本行所反映的账本位置',
    primary key (id),
    key customer_1_list (deleted_at, created_at, id),
    key customer_1_name (name),
    key customer_1_phone (phone)
) engine = innodb default character set utf8mb4 collate utf8mb4_unicode_520_ci comment = '客户表';

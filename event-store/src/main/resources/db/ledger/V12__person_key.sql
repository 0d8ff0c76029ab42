-- One data key per person: destroying it makes everything encrypted with it unreadable, in every event and every copy.
create table if not exists person_key (
    person_id    varchar(64) character set ascii collate ascii_bin not null comment '个人标识：客户、用户或员工的标识；以 * 开头的是账本自用的密钥',
    wrapped_key  varbinary(255) null comment '数据密钥，由配置中的密钥加密密钥加密；空表示已销毁',
    created_at   datetime(6) not null comment '创建时间（UTC）',
    destroyed_at datetime(6) null comment '销毁时间（UTC）；空表示未销毁',
    primary key (person_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin comment = '个人数据密钥：每人一个；销毁后其资料不可恢复，不能由事件重建';

create table user_1 (
    id varchar(64) character set ascii collate ascii_bin not null comment '用户ID',
    name varchar(200) not null comment '用户姓名',
    phone varchar(50) not null comment '登录电话（规范写法）',
    role varchar(16) character set ascii collate ascii_bin not null comment '角色',
    avatar varchar(2000) null comment '头像地址',
    employee_id varchar(64) character set ascii collate ascii_bin null comment '关联的员工ID；空表示未关联',
    activated boolean not null comment '是否已生效：登录过或设置过口令',
    deactivated boolean not null comment '是否已停用',
    status varchar(16) character set ascii collate ascii_bin
        generated always as (case when deactivated then 'inactive' when activated then 'active' else 'invited' end) virtual
        comment '状态：invited 受邀、active 生效、inactive 停用；解除停用不会让从未生效的人生效',
    created_at datetime(6) not null comment '创建时间（UTC）',
    updated_at datetime(6) not null comment '更新时间（UTC）',
    deleted_at datetime(6) null comment '删除时间（UTC）；空表示未删除',
    version bigint not null comment '版本：该聚合的事件数',
    position bigint not null comment '本行所反映的账本位置',
    primary key (id),
    key user_1_list (deleted_at, created_at, id),
    key user_1_phone (phone),
    key user_1_employee (employee_id)
) engine = innodb default character set utf8mb4 collate utf8mb4_unicode_520_ci comment = '用户表：不含任何凭据';

-- A projection's tables may be there several times: those that are read, those that are being built, those that were read.
create table projection_generation (
    projection varchar(128) character set ascii collate ascii_bin not null comment '投影名称（含版本）',
    generation int not null comment '第几代，从 1 开始，不重复使用',
    plain_names tinyint not null comment '1 表名不带后缀；0 表名带后缀 __g 加代号',
    state varchar(16) character set ascii collate ascii_bin not null comment '状态：building 构建中，ready 已建成，swapping 切换中，live 正在使用，retired 已换下，dropping 删除中，dropped 已删除',
    state_since datetime(6) not null comment '进入该状态的时间（UTC）',
    wanted varchar(24) character set ascii collate ascii_bin not null comment '接下来要做的事：nothing 无，compare 比较，compare-and-swap 比较无差异则切换，swap 切换',
    requested_by varchar(200) not null comment '最近一次操作的请求人',
    events_per_second decimal(14,1) null comment '最近测得的构建速度（事件数每秒）',
    compared_at datetime(6) null comment '最近一次与在用一代比较的时间（UTC）',
    differences bigint null comment '最近一次比较发现的差异数',
    report mediumtext null comment '最近一次比较的结果（JSON）；不含个人资料',
    trouble varchar(1000) null comment '当前的障碍；没有为空',
    primary key (projection, generation)
) engine = innodb default character set utf8mb4 collate utf8mb4_unicode_520_ci comment = '投影代次表：每个投影的各代数据表及其状态';

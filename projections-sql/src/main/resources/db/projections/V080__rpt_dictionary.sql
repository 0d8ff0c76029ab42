-- Views cannot carry comments; what an analyst has to know of them is data that can be queried beside them.
create table rpt_dictionary (
    view_name varchar(64) character set ascii collate ascii_bin not null comment '视图名称',
    column_name varchar(64) character set ascii collate ascii_bin not null comment '列名；空字符串表示视图本身，说明其粒度',
    meaning varchar(500) not null comment '含义；对视图本身：一行代表什么',
    primary key (view_name, column_name)
) engine = innodb default character set utf8mb4 collate utf8mb4_unicode_520_ci comment = '分析字典：分析视图及其各列的含义';

create table delivery_day_1 (
    basis varchar(16) character set ascii collate ascii_bin not null comment '归日依据：completed 完成时间，created 计划时间',
    business_date date not null comment '营业日',
    employee_id varchar(64) character set ascii collate ascii_bin not null comment '送货员ID',
    employee_name varchar(200) not null comment '送货员姓名（最近一趟派单时）',
    deliveries bigint not null comment '已完成的送货单数',
    total_amount decimal(18,2) not null comment '送达金额合计',
    total_cost decimal(18,2) not null comment '送达成本合计',
    position bigint not null comment '本行所反映的账本位置',
    primary key (basis, business_date, employee_id)
) engine = innodb default character set utf8mb4 collate utf8mb4_unicode_520_ci comment = '送货统计表：已完成的送货单按日与送货员累计';

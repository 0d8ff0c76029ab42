create table sales_day_1 (
    basis varchar(20) character set ascii collate ascii_bin not null comment '统计口径，见 sales_basis',
    day date not null comment '营业日',
    orders bigint not null comment '订单数',
    amount decimal(18,2) not null comment '销售额',
    cost decimal(18,2) not null comment '成本',
    primary key (basis, day)
) engine = innodb default character set utf8mb4 collate utf8mb4_unicode_520_ci comment = '每日销售表';

create table sales_customer_day_1 (
    basis varchar(20) character set ascii collate ascii_bin not null comment '统计口径，见 sales_basis',
    day date not null comment '营业日',
    customer_id varchar(64) character set ascii collate ascii_bin not null comment '客户ID',
    orders bigint not null comment '订单数',
    amount decimal(18,2) not null comment '销售额',
    cost decimal(18,2) not null comment '成本',
    primary key (basis, day, customer_id),
    key sales_customer_day_1_customer (basis, customer_id, day)
) engine = innodb default character set utf8mb4 collate utf8mb4_unicode_520_ci comment = '每日每客户销售表';

create table sales_product_day_1 (
    basis varchar(20) character set ascii collate ascii_bin not null comment '统计口径，见 sales_basis',
    day date not null comment '营业日',
    product_id varchar(64) character set ascii collate ascii_bin not null comment '商品ID',
    orders bigint not null comment '含该商品的订单数',
    line_count bigint not null comment '订单项数',
    quantity decimal(18,2) not null comment '数量：已交付的加上仍待交付的',
    amount decimal(18,2) not null comment '销售额',
    cost decimal(18,2) not null comment '成本；没有成本的订单项不计',
    primary key (basis, day, product_id)
) engine = innodb default character set utf8mb4 collate utf8mb4_unicode_520_ci comment = '每日每商品销售表';

-- What each order counts as sales, by which day, and from which position until which. Written when an order begins to
-- count, counts something else or counts no more: a few rows an order that is sold, none for one that is placed. The rows
-- of a statistic lie together, in the order of their days.
create table sales_span_1 (
    basis varchar(20) character set ascii collate ascii_bin not null comment '统计口径，见 sales_basis',
    day date not null comment '营业日',
    order_id varchar(64) character set ascii collate ascii_bin not null comment '订单ID',
    valid_from_position bigint not null comment '自此账本位置起计入',
    until_position bigint not null comment '到此账本位置为止（不含）；9223372036854775807 表示至今',
    customer_id varchar(64) character set ascii collate ascii_bin not null comment '客户ID',
    amount decimal(10,2) not null comment '销售额',
    cost decimal(10,2) not null comment '成本',
    primary key (basis, day, order_id, valid_from_position),
    key sales_span_1_order (order_id, until_position)
) engine = innodb default character set utf8mb4 collate utf8mb4_unicode_520_ci comment = '订单计入销售的起止账本位置';

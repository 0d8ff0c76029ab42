-- No order was on a run before, so no row needs to be written again.
alter table order_detail_1
    add column delivery_id varchar(64) character set ascii collate ascii_bin null comment '最近一次排入的送货单ID；未排过为空' after remark,
    add column delivery_no varchar(32) character set ascii collate ascii_bin null comment '最近一次排入的送货单号' after delivery_id,
    add column slip_no varchar(40) character set ascii collate ascii_bin null comment '该送货单上的分单号，如 20240601-001/2' after delivery_no,
    add key order_detail_1_delivery (delivery_id);

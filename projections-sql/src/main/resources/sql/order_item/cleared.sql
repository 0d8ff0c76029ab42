-- Edited lines replace all lines before them.
delete from order_item_1
where order_id = :orderId

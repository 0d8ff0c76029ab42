-- Edited lines replace all lines before them.
delete from order_item_2
where order_id = :orderId

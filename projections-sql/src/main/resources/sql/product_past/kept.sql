-- What a product and its stock were until now stays readable, from the event that made it so until this one.
insert into product_past_1
    (id, valid_from_position, until_position, name, unit, global_price, cost, barcode, stock, reserved, created_at,
     updated_at, deleted_at, version)
select id, position, cast(:position as signed), name, unit, global_price, cost, barcode, stock, reserved, created_at,
       updated_at, deleted_at, version
from product_2
where id = :productId

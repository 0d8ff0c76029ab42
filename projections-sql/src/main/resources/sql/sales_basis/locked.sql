-- Batches of several segments add to the same days: one at a time, so that none waits for another in a circle.
select basis
from sales_basis
where basis = 'created'
for update

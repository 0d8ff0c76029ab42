-- A letter that somebody has decided about leaves the queue; the decision is written down in the same transaction.
delete from projection_dead_letter
where dead_letter_id = :id

-- Why it does not get on. One that is live by now has got on, and nobody would ever clear what is noted there.
update projection_generation
set trouble = :trouble
where projection = :projection
  and generation = :generation
  and state not in ('live', 'dropped')

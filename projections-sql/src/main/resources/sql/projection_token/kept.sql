-- A sign of life of the one that has claimed a segment: it hits nothing once somebody else has, or nobody.
update projection_token
set token_timestamp = :at
where processor_name = :processor
  and segment = :segment
  and owner = :owner

-- A generation that is to be built. The first one is there from the beginning, and may be entered by several nodes.
insert into projection_generation
    (projection, generation, plain_names, state, state_since, wanted, requested_by)
values
    (:projection, :generation, :plainNames, :state, utc_timestamp(6), :wanted, :requestedBy)
on duplicate key update generation = values(generation)

-- Who decided that an event is not taken in, when and why.
insert into projection_skipped_letter
    (dead_letter_id, projection, generation, event_id, stream_id, event_sequence, event_type, recorded_at, position,
     cause, reason, skipped_by, skipped_at)
values
    (:id, :projection, :generation, :eventId, :streamId, :sequence, :eventType, :recordedAt, :position, :cause,
     :reason, :skippedBy, :at)

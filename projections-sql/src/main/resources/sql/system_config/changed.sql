-- The newest value of a key.
insert into system_config_1
    (config_key, config_value, description, created_at, updated_at, version, position)
values
    (:key, :value, :description, :recordedAt, :recordedAt, :version, :position)
on duplicate key update
    config_value = values(config_value), description = values(description), updated_at = values(updated_at),
    version = values(version), position = values(position)

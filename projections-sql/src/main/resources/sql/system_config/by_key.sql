-- One key, if somebody has set it.
select config_key, config_value, description, updated_at
from system_config
where config_key = :key

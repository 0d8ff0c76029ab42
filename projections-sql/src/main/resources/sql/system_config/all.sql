-- All keys that somebody has set.
select config_key, config_value, description, updated_at
from system_config
order by config_key
limit :limit

create or replace sql security invoker view system_config as
select
    config_key, config_value, description, created_at, updated_at, version, position
from system_config_1;

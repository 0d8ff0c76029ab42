-- How users prove who they are. Beside the ledger and not in it: a password is changed, and forgotten with the user.
create table if not exists user_credential (
    user_id         varchar(36)  character set ascii collate ascii_bin not null comment '用户ID',
    password_hash   varchar(200) character set ascii collate ascii_bin null comment '口令的加盐慢哈希，前缀为算法名；空表示没有口令',
    password_set_at datetime(6)  null comment '口令最近一次设置的时间（UTC）',
    openid          varchar(64)  character set ascii collate ascii_bin null comment '绑定的微信 openid；空表示未绑定，一个 openid 只属于一个用户',
    openid_bound_at datetime(6)  null comment 'openid 最近一次绑定的时间（UTC）',
    primary key (user_id),
    unique key ux_user_credential_openid (openid)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin comment = '用户凭据：口令与微信绑定，不进入事件';

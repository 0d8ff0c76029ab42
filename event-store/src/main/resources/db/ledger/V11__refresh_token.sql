-- Who is signed in. Beside the ledger: a token is worth something for a month, and only its hash is kept.
create table if not exists refresh_token (
    token_hash binary(32)   not null comment '刷新令牌的 SHA-256，令牌本身不保存',
    family_id  varchar(36)  character set ascii collate ascii_bin not null comment '同一次登录的各个令牌；其一被重复使用则全部作废',
    user_id    varchar(36)  character set ascii collate ascii_bin not null comment '用户ID',
    created_at datetime(6)  not null comment '签发时间（UTC）',
    expires_at datetime(6)  not null comment '失效时间（UTC）',
    used_at    datetime(6)  null comment '换取下一个令牌的时间（UTC）；空表示尚未使用',
    revoked_at datetime(6)  null comment '作废时间（UTC）：退出登录、重复使用、修改口令；空表示有效',
    primary key (token_hash),
    key ix_refresh_token_family (family_id),
    key ix_refresh_token_user (user_id),
    key ix_refresh_token_expiry (expires_at)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin comment = '刷新令牌：每用一次换一个，不进入事件';

-- The whole tiles of the Merkle tree (C2SP tlog-tiles, height 8). The edge of the tree is not here: its leaves are in
-- ledger_event, and each hash above them is the root of a tile.
create table if not exists ledger_tile (
    tile_level tinyint    not null comment '瓦片层：0 为叶哈希，1 的每个哈希覆盖 256 片叶子，依此类推',
    tile_index bigint     not null comment '瓦片在本层的序号，从 0 开始',
    root       binary(32) not null comment '本瓦片 256 个哈希之上的子树根，即上一层的一个哈希',
    hashes     blob       not null comment '256 个 SHA-256 哈希，首尾相接，共 8192 字节',
    primary key (tile_level, tile_index)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin comment = '默克尔树瓦片：只追加，写满才存';

-- A swap back is another wish than a swap: when it is given up, the generation is again one that was read before.
alter table projection_generation
    modify wanted varchar(24) character set ascii collate ascii_bin not null comment '接下来要做的事：nothing 无，compare 比较，compare-and-swap 比较无差异则切换，swap 切换，roll-back 换回';

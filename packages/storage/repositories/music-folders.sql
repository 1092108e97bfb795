-- add
insert into "music_folders" ("folder", "added_at", "scan")
  values (?, ?, ?), …
  on conflict ("folder") do nothing;

-- beginScan
update "music_folders"
  set "folder" = "folder"
  where "folder" = ?
  returning "scan";
update "music_folders"
  set "scan" = ?
  where "folder" = ?;

-- endScan
update "music_folders"
  set "folder" = "folder"
  where "folder" = ?
  returning "scan";
update "music_folders"
  set "scan" = ?
  where "folder" = ?;

-- find
select *
  from "music_folders";

-- holdScan
update "music_folders"
  set "folder" = "folder"
  where "folder" = ?
  returning "scan";
update "music_folders"
  set "scan" = ?
  where "folder" = ?;

-- list
select *
  from "music_folders";

-- noteScan
update "music_folders"
  set "folder" = "folder"
  where "folder" = ?
  returning "scan";
update "music_folders"
  set "scan" = ?
  where "folder" = ?;

-- remove
delete from "music_folders"
  where "folder" = ?;

-- claim
update "waiting_plays"
  set "tried_at" = ?
  where "server_id" = ? and "at" = ? and "remote_id" = ? and "tried_at" = ?
  returning "at";
update "waiting_plays"
  set "tried_at" = ?
  where "server_id" = ? and "at" = ? and "remote_id" = ? and "tried_at" is null
  returning "at";

-- keep
delete from "waiting_plays"
  where "server_id" = ? and "at" = ? and "remote_id" = ?;
insert into "waiting_plays" ("server_id", "remote_id", "at", "profile_id", "seconds", "tried_at")
  values (?, ?, ?, ?, ?, ?), …
  on conflict ("server_id", "at", "remote_id") do nothing;
select *
  from "waiting_plays"
  where "server_id" = ?
  order by "at", "remote_id"
  limit ?;
select count(*) as "waiting"
  from "waiting_plays"
  where "server_id" = ?;
update "library_servers"
  set "plays_lost" = "plays_lost" + ?
  where "id" = ?;

-- lose
delete from "waiting_plays"
  where "server_id" = ? and "at" = ? and "remote_id" = ?;
update "library_servers"
  set "plays_lost" = "plays_lost" + ?
  where "id" = ?;

-- oldest
select *
  from "waiting_plays"
  where "server_id" = ?
  order by "at", "remote_id"
  limit ?;

-- servers
select distinct "server_id"
  from "waiting_plays";

-- told
delete from "waiting_plays"
  where "server_id" = ? and "at" = ? and "remote_id" = ?;

-- begin
update "playlist_copies"
  set "writing_since" = ?, "under_way" = ?
  where "id" = ? and ("writing_since" is null or "writing_since" <= ? or "writing_since" >= ?)
  returning "id";

-- delete
delete from "playlist_copies"
  where "profile_id" = ? and "id" = ?
  returning "id";

-- due
select *
  from "playlist_copies"
  where ("next_at" <= ? or "writing_since" <= ?)
  order by "next_at";

-- end
update "playlist_copies"
  set "remote_id" = ?, "name" = ?, "written" = ?, "problem" = ?, "next_at" = ?, "writing_since" = ?, "under_way" = ?
  where "id" = ?;

-- find
select *
  from "playlist_copies"
  where "profile_id" = ? and "id" = ?;

-- keep
insert into "playlist_copies" ("id", "profile_id", "source", "place", "server_id", "name", "remote_id", "written", "problem", "schedule", "next_at", "writing_since", "under_way")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?), …
  on conflict ("profile_id", "source", "place") do update
  set "name" = "excluded"."name"
  returning *;
select "id"
  from "playlist_copies"
  where "id" = ? and "profile_id" <> ?;

-- list
select *
  from "playlist_copies"
  where "profile_id" = ?
  order by "name", "id";

-- made
update "playlist_copies"
  set "remote_id" = ?
  where "id" = ?;

-- schedule
select *
  from "playlist_copies"
  where "profile_id" = ? and "id" = ?;
update "playlist_copies"
  set "schedule" = ?, "next_at" = ?
  where "profile_id" = ? and "id" = ?;

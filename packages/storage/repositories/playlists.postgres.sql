-- all
select "id"
  from "playlists"
  where "profile_id" = ?
  order by "changed_at" desc, "id";
select *
  from "playlists"
  where "profile_id" = ? and "id" = ?
  order by "changed_at" desc, "id";

-- bytes
select cast(sum(octet_length(entries)) as bigint) as "bytes"
  from "playlists"
  where "profile_id" = ?;

-- change
select *
  from "playlists"
  where "profile_id" = ? and "id" = ? for no key update;
update "playlists"
  set "id" = ?, "name" = ?, "origin" = ?, "entries" = ?, "works" = ?, "created_at" = ?, "changed_at" = ?
  where "profile_id" = ? and "id" = ?;

-- delete
delete from "playlists"
  where "profile_id" = ? and "id" = ?
  returning *;

-- find
select *
  from "playlists"
  where "profile_id" = ? and "id" = ?
  order by "changed_at" desc, "id";

-- list
select "id", "name", "origin", "works", "created_at", "changed_at"
  from "playlists"
  where "profile_id" = ?
  order by "changed_at" desc, "id";

-- pages
select "id"
  from "playlists"
  where "profile_id" = ?
  order by "changed_at" desc, "id";

-- store
insert into "playlists" ("profile_id", "id", "name", "origin", "entries", "works", "created_at", "changed_at")
  values (?, ?, ?, ?, ?, ?, ?, ?), …
  on conflict ("profile_id", "id") do nothing
  returning "id";

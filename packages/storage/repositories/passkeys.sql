-- add
insert into "passkeys" ("id", "profile_id", "rp_id", "public_key", "counter", "made_at", "browser", "system")
  values (?, ?, ?, ?, ?, ?, ?, ?), …;

-- find
select *
  from "passkeys"
  where "id" = ?;

-- list
select *
  from "passkeys"
  where "profile_id" = ?
  order by "made_at", "id";

-- remove
delete from "passkeys"
  where "id" = ? and "profile_id" = ?;

-- used
update "passkeys"
  set "counter" = ?, "used_at" = ?
  where "id" = ?;

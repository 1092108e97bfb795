-- delete
delete from "home_keys"
  where "profile_id" = ?
  returning "profile_id";

-- find
select "made_at", "used_at"
  from "home_keys"
  where "profile_id" = ?;

-- set
insert into "home_keys" ("profile_id", "token_hash", "made_at", "used_at")
  values (?, ?, ?, ?), …
  on conflict ("profile_id") do update
  set "token_hash" = ?, "made_at" = ?, "used_at" = ?;

-- use
select "profile_id", "used_at"
  from "home_keys"
  where "token_hash" = ?;
update "home_keys"
  set "used_at" = ?
  where "token_hash" = ?;

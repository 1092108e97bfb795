-- countWithin
delete from "try_windows"
  where ("ends_at" <= ? or "ends_at" > ?);
insert into "try_windows" ("of_hash", "tries", "ends_at")
  values (?, ?, ?), …
  on conflict ("of_hash") do update
  set "tries" = try_windows.tries + 1
  returning "tries", "ends_at";

-- dropSecret
delete from "login_secrets"
  where "id" = ? and "kind" = ?
  returning "id";

-- hasOwner
select "house"
  from "host_house";
select "profile_id"
  from "people"
  where "kind" = ? and "house" = ? and (exists (select "id" from "sessions" where "sessions"."profile_id" = "people"."profile_id" and "signed_in" is not null) or exists (select "id" from "passkeys" where "passkeys"."profile_id" = "people"."profile_id"))
  limit ?;

-- hostHouse
select "house"
  from "host_house";

-- keepSecret
delete from "login_secrets"
  where "dies_at" <= ?;
insert into "login_secrets" ("id", "token_hash", "kind", "profile_id", "about", "made_at", "dies_at")
  values (?, ?, ?, ?, ?, ?, ?), …;

-- secrets
select *
  from "login_secrets"
  where "kind" = ? and "dies_at" > ?
  order by "made_at" desc, "id";

-- setHostHouse
insert into "host_house" ("id", "house")
  values (?, ?), …
  on conflict ("id") do update
  set "house" = ?;

-- setTries
delete from "login_tries"
  where "last_at" < ? and "of_hash" != ?;
update "login_tries"
  set "tries" = ?, "locked_until" = ?, "last_at" = ?
  where "of_hash" = ?;

-- takeSecret
delete from "login_secrets"
  where "token_hash" = ? and "kind" = ? and "dies_at" > ?
  returning *;

-- tries
insert into "login_tries" ("of_hash", "tries", "locked_until", "last_at")
  values (?, ?, ?, ?), …
  on conflict ("of_hash") do nothing;
select "tries", "locked_until"
  from "login_tries"
  where "of_hash" = ? for update;

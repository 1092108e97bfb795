-- add
insert into "people" ("profile_id", "house", "colour", "kind", "tries", "locked_until", "name", "pin_hash")
  values (?, ?, ?, ?, ?, ?, ?, ?), …;
insert into "profiles" ("id", "token_hash", "created_at", "settings")
  values (?, ?, ?, ?), …;

-- change
update "people"
  set "colour" = ?
  where "profile_id" = ?;
update "people"
  set "name" = ?, "pin_hash" = ?, "tries" = ?, "locked_until" = ?
  where "profile_id" = ?;
update "people"
  set "pin_hash" = ?, "tries" = ?, "locked_until" = ?
  where "profile_id" = ?;

-- find
select "profile_id", "house", "name", "colour", "kind", "pin_hash"
  from "people"
  inner join "profiles" on "profiles"."id" = "people"."profile_id"
  where "profile_id" = ?
  order by "profiles"."created_at", "profile_id";

-- guestsBefore
select "profile_id"
  from "people"
  inner join "profiles" on "profiles"."id" = "people"."profile_id"
  where "kind" = ? and "profiles"."created_at" < ?;

-- houseOf
select "house"
  from "people"
  where "profile_id" = ?;

-- list
select "profile_id", "house", "name", "colour", "kind", "pin_hash"
  from "people"
  inner join "profiles" on "profiles"."id" = "people"."profile_id"
  order by "profiles"."created_at", "profile_id";
select "profile_id", "house", "name", "colour", "kind", "pin_hash"
  from "people"
  inner join "profiles" on "profiles"."id" = "people"."profile_id"
  where "house" = ?
  order by "profiles"."created_at", "profile_id";

-- pin
select "pin_hash", "tries", "locked_until"
  from "people"
  where "profile_id" = ? for no key update;

-- setTries
update "people"
  set "tries" = ?, "locked_until" = ?
  where "profile_id" = ?;

-- settleHouse
select "id", "house", "belongs_to", "profile_id", "signed_in", "browser", "system", "made_at", "seen_at"
  from "sessions"
  where "is_ended" = ? and "seen_at" >= ? and "house" = ?
  order by "seen_at" desc, "id";
select "profile_id", "house", "name", "colour", "kind", "pin_hash"
  from "people"
  inner join "profiles" on "profiles"."id" = "people"."profile_id"
  where "house" = ?
  order by "profiles"."created_at", "profile_id";

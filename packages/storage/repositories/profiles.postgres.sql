-- counts
select count(*) as "rows"
  from "moods"
  where "profile_id" = ?;
select count(*) as "rows"
  from "reviews"
  where "profile_id" = ?;

-- create
insert into "people" ("profile_id", "house", "colour", "kind", "tries", "locked_until", "name", "pin_hash")
  values (?, ?, ?, ?, ?, ?, ?, ?), …;
insert into "profiles" ("id", "token_hash", "created_at", "settings")
  values (?, ?, ?, ?), …;
insert into "sessions" ("id", "token_hash", "house", "profile_id", "belongs_to", "browser", "system", "made_at", "seen_at", "renewed_at", "is_ended", "signed_in", "proven_at")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?), …;

-- delete
delete from "pairings"
  where "session_id" in (?, …);
delete from "profiles"
  where "id" = ?;
select "house"
  from "people"
  where "profile_id" = ?;
select "id", "created_at", "settings"
  from "profiles"
  where "id" = ? for no key update;
select "id", "house", "belongs_to", "profile_id", "signed_in", "browser", "system", "made_at", "seen_at"
  from "sessions"
  where "is_ended" = ? and "seen_at" >= ? and "house" = ?
  order by "seen_at" desc, "id";
select "profile_id", "house", "name", "colour", "kind", "pin_hash"
  from "people"
  inner join "profiles" on "profiles"."id" = "people"."profile_id"
  where "house" = ?
  order by "profiles"."created_at", "profile_id";
select distinct "item_id"
  from "reviews"
  where "profile_id" = ?;
update "sessions"
  set "is_ended" = ?, "house" = ?, "profile_id" = ?, "belongs_to" = ?, "presence_hash" = ?, "browser" = ?, "system" = ?
  where "id" in (?, …) and "is_ended" = ?;

-- find
select "id", "created_at", "settings"
  from "profiles"
  where "id" = ?;

-- findLocked
select "id", "created_at", "settings"
  from "profiles"
  where "id" = ? for no key update;

-- hasMoreThan
select "profile_id"
  from "moods"
  where "profile_id" = ?
  limit ? offset ?;

-- ids
select "id"
  from "profiles"
  order by "created_at", "id";

-- lock
select "id", "created_at", "settings"
  from "profiles"
  where "id" = ? for no key update;

-- records
select "kind", count(*) as "rows"
  from "feedback_events"
  where "profile_id" = ?
  group by "kind";
select count(*) as "rows"
  from "day_notes"
  where "profile_id" = ?;
select count(*) as "rows"
  from "impressions"
  where "profile_id" = ?;
select count(*) as "rows"
  from "moods"
  where "profile_id" = ?;
select count(*) as "rows"
  from "playlists"
  where "profile_id" = ?;
select count(*) as "rows"
  from "reviews"
  where "profile_id" = ?;
select count(*) as "rows"
  from "taste_imports"
  where "profile_id" = ?;

-- replaceSettings
update "profiles"
  set "settings" = ?
  where "id" = ?;

-- devices
select "id", "house", "belongs_to", "profile_id", "signed_in", "browser", "system", "made_at", "seen_at"
  from "sessions"
  where "is_ended" = ? and "seen_at" >= ?
  order by "seen_at" desc, "id";
select "id", "house", "belongs_to", "profile_id", "signed_in", "browser", "system", "made_at", "seen_at"
  from "sessions"
  where "is_ended" = ? and "seen_at" >= ? and "house" = ?
  order by "seen_at" desc, "id";

-- end
delete from "pairings"
  where "session_id" in (?, …);
update "sessions"
  set "is_ended" = ?, "house" = ?, "profile_id" = ?, "belongs_to" = ?, "presence_hash" = ?, "browser" = ?, "system" = ?
  where "id" in (?, …) and "is_ended" = ?;

-- enter
delete from "pairings"
  where "session_id" = ? and "state" <> ?;
update "sessions"
  set "belongs_to" = ?
  where "id" = ? and "belongs_to" <> ? and exists (select 1 from people where profile_id = ? and kind <> 'guest');
update "sessions"
  set "profile_id" = ?, "presence_hash" = ?, "proven_at" = ?
  where "id" = ?;

-- find
select "sessions"."id" as "session", "sessions"."house", "sessions"."token_hash", "sessions"."former_hash", "sessions"."presence_hash", "sessions"."seen_at", "sessions"."renewed_at", "sessions"."is_ended", "sessions"."signed_in", "sessions"."proven_at", "people"."kind", "profiles"."id", "profiles"."created_at", "profiles"."settings", (select count(*) as "people" from "people" as "all" where "all"."house" = "sessions"."house") as "people"
  from "sessions"
  left join "profiles" on "profiles"."id" = "sessions"."profile_id"
  left join "people" on "people"."profile_id" = "sessions"."profile_id"
  where ("sessions"."token_hash" = ? or "sessions"."former_hash" = ?);

-- leave
delete from "pairings"
  where "session_id" = ? and "state" <> ?;
update "sessions"
  set "profile_id" = ?, "presence_hash" = ?
  where "id" = ?;

-- open
insert into "sessions" ("id", "token_hash", "house", "profile_id", "belongs_to", "browser", "system", "made_at", "seen_at", "renewed_at", "is_ended", "signed_in", "proven_at")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?), …;

-- prove
update "sessions"
  set "proven_at" = ?
  where "id" = ?;

-- renew
update "sessions"
  set "token_hash" = ?, "former_hash" = ?, "renewed_at" = ?
  where "id" = ? and "renewed_at" = ? and "is_ended" = ?;

-- see
update "sessions"
  set "seen_at" = ?, "browser" = ?, "system" = ?
  where "id" = ? and "is_ended" = ?;

-- settle
update "sessions"
  set "former_hash" = ?
  where "id" = ?;

-- sweep
delete from "sessions"
  where "seen_at" < ?;

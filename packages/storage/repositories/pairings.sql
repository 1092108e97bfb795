-- answer
insert into "sessions" ("id", "token_hash", "house", "profile_id", "belongs_to", "browser", "system", "made_at", "seen_at", "renewed_at", "is_ended", "signed_in", "proven_at")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?), …;
select "house"
  from "people"
  where "profile_id" = ?;
select "signed_in"
  from "sessions"
  where "id" = ?;
update "pairings"
  set "state" = ?, "expires_at" = ?
  where "id" = ? and "session_id" = ? and "state" = ? and "expires_at" > ?
  returning "claim_hash", "profile_id", "browser", "system";

-- arrival
select "state"
  from "pairings"
  where "claim_hash" = ? and "expires_at" > ?;

-- arrive
delete from "pairings"
  where "claim_hash" = ? and "state" = ? and "expires_at" > ?
  returning "profile_id";

-- ask
update "pairings"
  set "state" = ?, "claim_hash" = ?, "browser" = ?, "system" = ?
  where "code_hash" = ? and "state" = ? and "expires_at" > ?;

-- find
select "state", "browser", "system"
  from "pairings"
  where "id" = ? and "session_id" = ? and "expires_at" > ?;

-- make
delete from "pairings"
  where ("session_id" = ? or "expires_at" <= ?);
insert into "pairings" ("id", "code_hash", "session_id", "profile_id", "state", "expires_at")
  values (?, ?, ?, ?, ?, ?), …;

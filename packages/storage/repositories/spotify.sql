-- connect
insert into "spotify_connections" ("profile_id", "revision", "client_id", "state", "sealed_tokens", "consented_at")
  values (?, ?, ?, ?, ?, ?), …
  on conflict ("profile_id") do update
  set "client_id" = ?, "state" = ?, "sealed_tokens" = ?, "consented_at" = ?, "revision" = "spotify_connections"."revision" + ?;

-- disconnect
delete from "spotify_connections"
  where "profile_id" = ?;

-- expire
update "spotify_connections"
  set "state" = ?, "sealed_tokens" = ?, "revision" = ?
  where "profile_id" = ? and "revision" = ?
  returning "revision";

-- find
select *
  from "spotify_connections"
  where "profile_id" = ?;

-- keepTracks
insert into "spotify_tracks" ("profile_id", "item_id", "uri", "explicit", "at")
  values (?, ?, ?, ?, ?), …
  on conflict ("profile_id", "item_id") do update
  set "uri" = "excluded"."uri", "explicit" = "excluded"."explicit", "at" = "excluded"."at";
select "profile_id"
  from "spotify_connections"
  where "profile_id" = ?;

-- knownTracks
select "item_id", "uri", "explicit", "at"
  from "spotify_tracks"
  where "profile_id" = ? and "item_id" in (?, …);

-- renew
update "spotify_connections"
  set "sealed_tokens" = ?, "revision" = ?
  where "profile_id" = ? and "revision" = ?
  returning "revision";

-- beginSync
update "library_servers"
  set "id" = "id"
  where "id" = ?
  returning "sync";
update "library_servers"
  set "sync" = ?
  where "id" = ?;

-- connect
insert into "library_servers" ("id", "kind", "address", "user_name", "state", "sealed_login", "connected_at", "synced_at", "sync", "plays_of", "plays_lost")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?), …
  on conflict ("kind", "address", "user_name") do update
  set "state" = ?, "sealed_login" = ?
  returning "id";

-- disconnect
delete from "collections"
  where "name" = ? and "items" = ?;
delete from "items"
  where "collection" = ? and "id" in (?, …);
delete from "library_server_tracks"
  where "server_id" = ?
  returning "item_id";
delete from "library_servers"
  where "id" = ?;
update "collections"
  set "items" = (select count(*) from items where items.collection = ?)
  where "name" = ?;
update "library_servers"
  set "id" = "id"
  where "id" = ?
  returning "sync";

-- expire
update "library_servers"
  set "state" = ?
  where "id" = ?;

-- failSync
update "library_servers"
  set "id" = "id"
  where "id" = ?
  returning "sync";
update "library_servers"
  set "sync" = ?
  where "id" = ?;

-- find
select *, (select count(*) as "rows" from "library_server_tracks" where "library_server_tracks"."server_id" = "library_servers"."id") as "rows", (select count("page") as "works" from "library_server_tracks" where "library_server_tracks"."server_id" = "library_servers"."id") as "works", (select count(*) as "waiting" from "waiting_plays" where "waiting_plays"."server_id" = "library_servers"."id") as "waiting"
  from "library_servers"
  where "id" = ?;

-- finishSync
delete from "collections"
  where "name" = ? and "items" = ?;
delete from "items"
  where "collection" = ? and "id" in (?, …);
delete from "library_server_tracks"
  where "server_id" = ? and "seen_in" < ?
  returning "item_id";
update "collections"
  set "items" = (select count(*) from items where items.collection = ?)
  where "name" = ?;
update "library_servers"
  set "id" = "id"
  where "id" = ?
  returning "sync";
update "library_servers"
  set "sync" = ?
  where "id" = ?;
update "library_servers"
  set "synced_at" = ?
  where "id" = ?;

-- keepPage
delete from "collections"
  where "name" = ? and "items" = ?;
delete from "items"
  where "collection" = ? and "id" in (?, …);
insert into "collections" ("name", "items", "checks", "version", "loaded_at")
  values (?, ?, ?, ?, ?), …
  on conflict ("name") do update
  set "version" = ?, "loaded_at" = ?;
insert into items (id,collection,domain,title_key,search_words,popularity,data,run_id)
  values (?,?,?,?,?,?,?,?), …
  on conflict (id) do update
  set collection = excluded.collection, domain = excluded.domain, title_key = excluded.title_key, search_words = excluded.search_words, popularity = excluded.popularity, data = excluded.data, run_id = excluded.run_id;
insert into library_server_tracks (server_id,remote_id,item_id,cover_id,suffix,digest,seen_in,page)
  values (?,?,?,?,?,?,?,?), …
  on conflict (server_id, remote_id) do update
  set item_id = excluded.item_id, cover_id = excluded.cover_id, suffix = excluded.suffix, digest = excluded.digest, seen_in = excluded.seen_in, page = excluded.page;
select "remote_id", "digest"
  from "library_server_tracks"
  where "server_id" = ? and "remote_id" in (?, …);
update "collections"
  set "items" = (select count(*) from items where items.collection = ?)
  where "name" = ?;
update "library_servers"
  set "id" = "id"
  where "id" = ?
  returning "sync";
update "library_servers"
  set "sync" = ?
  where "id" = ?;

-- list
select *, (select count(*) as "rows" from "library_server_tracks" where "library_server_tracks"."server_id" = "library_servers"."id") as "rows", (select count("page") as "works" from "library_server_tracks" where "library_server_tracks"."server_id" = "library_servers"."id") as "works", (select count(*) as "waiting" from "waiting_plays" where "waiting_plays"."server_id" = "library_servers"."id") as "waiting"
  from "library_servers"
  order by "connected_at", "id";

-- pauseSync
update "library_servers"
  set "id" = "id"
  where "id" = ?
  returning "sync";
update "library_servers"
  set "sync" = ?
  where "id" = ?;

-- remoteIds
select "item_id", "remote_id"
  from "library_server_tracks"
  where "server_id" = ? and "page" is null and "item_id" in (?, …);

-- tellPlaysOf
delete from "waiting_plays"
  where "server_id" = ? and "profile_id" <> ?;
delete from "waiting_plays"
  where "server_id" = ?;
update "library_servers"
  set "plays_of" = ?, "plays_lost" = ?
  where "id" = ?;

-- titled
select "items"."data", "library_server_tracks"."remote_id"
  from "items"
  inner join "library_server_tracks" on "library_server_tracks"."item_id" = "items"."id"
  where "items"."domain" = ? and "items"."title_key" in (?, …) and "library_server_tracks"."server_id" = ?
  order by "items"."id";

-- trackOf
select "server_id", "remote_id", "cover_id", "suffix", "page"
  from "library_server_tracks"
  where "item_id" = ?;

-- works
select "item_id", "page", "address"
  from "library_server_tracks"
  inner join "library_servers" on "library_servers"."id" = "library_server_tracks"."server_id"
  where "page" is not null
  order by "remote_id";

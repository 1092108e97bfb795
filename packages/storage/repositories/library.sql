-- fileOf
select *
  from "library_files"
  where "item_id" = ?
  order by "folder", "path";

-- files
select *
  from "library_files"
  where "folder" = ?;
select *
  from "library_files";

-- folders
select "folder", "state", count(*) as "files", count("item_id") as "tracks", max("scanned_at") as "scanned_at"
  from "library_files"
  group by "folder", "state";

-- remove
delete from "collections"
  where "name" = ? and "items" = ?;
delete from "items"
  where "collection" = ? and "id" in (?, …);
delete from "library_files"
  where "folder" = ? and "path" = ?
  returning "item_id";
select "item_id"
  from "library_files"
  where "item_id" in (?, …);
update "collections"
  set "items" = (select count(*) from items where items.collection = ?)
  where "name" = ?;

-- save
insert into "collections" ("name", "items", "checks", "version", "loaded_at")
  values (?, ?, ?, ?, ?), …
  on conflict ("name") do update
  set "version" = ?, "loaded_at" = ?;
insert into "library_files" ("folder", "path", "item_id", "size", "modified_at", "fingerprint", "state", "reason", "scanned_at")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?), …
  on conflict ("folder", "path") do update
  set "item_id" = ?, "size" = ?, "modified_at" = ?, "fingerprint" = ?, "state" = ?, "reason" = ?, "scanned_at" = ?;
insert into items (id,collection,domain,title_key,search_words,popularity,data,run_id)
  values (?,?,?,?,?,?,?,?), …
  on conflict (id) do update
  set collection = excluded.collection, domain = excluded.domain, title_key = excluded.title_key, search_words = excluded.search_words, popularity = excluded.popularity, data = excluded.data, run_id = excluded.run_id;
update "collections"
  set "items" = (select count(*) from items where items.collection = ?)
  where "name" = ?;

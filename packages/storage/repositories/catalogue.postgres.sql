-- addFacts
insert into item_keys (hash,item_id)
  values (?,?), …
  on conflict (hash) do nothing;
insert into item_parts (item_id,run_id,data)
  values (?,?,?), …
  on conflict (item_id, run_id) do update
  set data = excluded.data;
insert into items (id,collection,domain,title_key,search_words,popularity,data,run_id)
  values (?,?,?,?,?,?,?,?), …
  on conflict (id) do update
  set collection = excluded.collection, domain = excluded.domain, title_key = excluded.title_key, search_words = excluded.search_words, popularity = excluded.popularity, data = excluded.data, run_id = excluded.run_id;
select "data"
  from "items"
  where "id" in (?, …);
select "data", "run_id"
  from "items"
  where "id" in (select value::text
  from json_array_elements_text(?::json));
select *
  from "item_keys"
  where "hash" in (select value::bigint
  from json_array_elements_text(?::json));
select *
  from "item_parts"
  where "item_id" in (select value::text
  from json_array_elements_text(?::json));
select pg_advisory_xact_lock(?);
select set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true);

-- all
select "data"
  from "items"
  where "id" > ?
  order by "id"
  limit ?;
select "data"
  from "items"
  where "id" > ? and "collection" != ?
  order by "id"
  limit ?;

-- changes
select "value"
  from "store_counters"
  where "name" = ?;

-- checkpoint
select "data"
  from "import_checkpoints"
  where "name" = ?;

-- clearCheckpoint
delete from "import_checkpoints"
  where "name" = ?;

-- collections
select *
  from "collections"
  order by "name";

-- ensureCollection
select "version"
  from "collections"
  where "name" = ?;

-- find
select "data"
  from "items"
  where "id" = ?;

-- findByKeys
select *
  from "item_keys"
  where "hash" in (?, …);

-- findMany
select "data"
  from "items"
  where "id" in (?, …);

-- markChanged
select "name"
  from "collections";
select pg_advisory_xact_lock(?);
select set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true);
update "collections"
  set "items" = (select count(*) from items where items.collection = ?)
  where "name" = ?;
update "store_counters"
  set "value" = "value" + ?
  where "name" = ?;

-- mergeItems
insert into "collections" ("name", "items", "checks", "version", "loaded_at")
  values (?, ?, ?, ?, ?), …
  on conflict ("name") do update
  set "version" = ?, "loaded_at" = ?;
insert into items (id,collection,domain,title_key,search_words,popularity,data,run_id)
  values (?,?,?,?,?,?,?,?), …
  on conflict (id) do update
  set collection = excluded.collection, domain = excluded.domain, title_key = excluded.title_key, search_words = excluded.search_words, popularity = excluded.popularity, data = excluded.data, run_id = excluded.run_id;
select "id", "collection", "data"
  from "items"
  where "id" in (?, …);
select pg_advisory_xact_lock(?);
select set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true);
update "collections"
  set "items" = (select count(*) from items where items.collection = ?)
  where "name" = ?;
update "store_counters"
  set "value" = "value" + ?
  where "name" = ?;

-- placeItems
insert into "collections" ("name", "items", "checks", "version", "loaded_at")
  values (?, ?, ?, ?, ?), …
  on conflict ("name") do update
  set "version" = ?, "loaded_at" = ?;
insert into item_keys (hash,item_id)
  values (?,?), …
  on conflict (hash) do nothing;
insert into item_parts (item_id,run_id,data)
  values (?,?,?), …
  on conflict (item_id, run_id) do update
  set data = excluded.data;
insert into items (id,collection,domain,title_key,search_words,popularity,data,run_id)
  values (?,?,?,?,?,?,?,?), …
  on conflict (id) do update
  set collection = excluded.collection, domain = excluded.domain, title_key = excluded.title_key, search_words = excluded.search_words, popularity = excluded.popularity, data = excluded.data, run_id = excluded.run_id;
select "data", "run_id"
  from "items"
  where "id" in (select value::text
  from json_array_elements_text(?::json));
select *
  from "item_keys"
  where "hash" in (select value::bigint
  from json_array_elements_text(?::json));
select *
  from "item_parts"
  where "item_id" in (select value::text
  from json_array_elements_text(?::json));
select pg_advisory_xact_lock(?);
select set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true);

-- removeCollection
delete from "collections"
  where "name" = ?
  returning "name";
delete from "items"
  where "id" in (?, …);
select "data"
  from "items"
  where "run_id" is null and "id" > ? and "collection" = ?
  order by "id"
  limit ?;
select "item_id", "items"."data" as "merged", "item_parts"."data" as "data"
  from "item_parts"
  inner join "items" on "items"."id" = "item_parts"."item_id"
  where "item_parts"."run_id" = ? and "item_id" > ?
  order by "item_id"
  limit ?;
select pg_advisory_xact_lock(?);
select set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true);
update "collections"
  set "items" = (select count(*) from items where items.collection = ?)
  where "name" = ?;
update "store_counters"
  set "value" = "value" + ?
  where "name" = ?;

-- replaceCollection
delete from "item_keys"
  where "hash" in (?, …);
delete from "item_parts"
  where "item_id" in (?, …);
delete from "item_parts"
  where "run_id" = ? and "item_id" in (?, …);
delete from "items"
  where "id" in (?, …);
insert into "collections" ("name", "items", "version", "checks", "loaded_at")
  values (?, ?, ?, ?, ?), …
  on conflict ("name") do update
  set "version" = ?, "checks" = ?, "loaded_at" = ?;
insert into "collections" ("name", "version", "items", "checks", "loaded_at")
  values (?, ?, ?, ?, ?), …
  on conflict ("name") do nothing;
insert into item_keys (hash,item_id)
  values (?,?), …
  on conflict (hash) do nothing;
insert into item_parts (item_id,run_id,data)
  values (?,?,?), …
  on conflict (item_id, run_id) do update
  set data = excluded.data;
insert into items (id,collection,domain,title_key,search_words,popularity,data,run_id)
  values (?,?,?,?,?,?,?,?), …
  on conflict (id) do update
  set collection = excluded.collection, domain = excluded.domain, title_key = excluded.title_key, search_words = excluded.search_words, popularity = excluded.popularity, data = excluded.data, run_id = excluded.run_id;
select "data"
  from "items"
  where "run_id" is null and "id" > ? and "collection" = ?
  order by "id"
  limit ?;
select "data", "run_id"
  from "items"
  where "id" in (select value::text
  from json_array_elements_text(?::json));
select "id", "collection"
  from "items"
  where "id" in (?, …) and "run_id" is null;
select "item_id", "items"."data" as "merged", "item_parts"."data" as "data"
  from "item_parts"
  inner join "items" on "items"."id" = "item_parts"."item_id"
  where "item_parts"."run_id" = ? and "item_id" > ?
  order by "item_id"
  limit ?;
select *
  from "item_keys"
  where "hash" in (?, …);
select *
  from "item_keys"
  where "hash" in (select value::bigint
  from json_array_elements_text(?::json));
select *
  from "item_parts"
  where "item_id" in (?, …);
select *
  from "item_parts"
  where "item_id" in (select value::text
  from json_array_elements_text(?::json));
select pg_advisory_xact_lock(?);
select set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true);
update "collections"
  set "items" = (select count(*) from items where items.collection = ?)
  where "name" = ?;
update "store_counters"
  set "value" = "value" + ?
  where "name" = ?;

-- saveCheckpoint
insert into "import_checkpoints" ("name", "data", "updated_at")
  values (?, ?, ?), …
  on conflict ("name") do update
  set "data" = ?, "updated_at" = ?;

-- search
select "data"
  from "items"
  order by case when title_key like ? escape '\' then 0 else 1 end, coalesce(popularity, 0) desc, "title_key", "id"
  limit ? offset ?;
select "data"
  from "items"
  where "domain" = ? and search_words like ? escape '\'
  order by case when title_key like ? escape '\' then 0 else 1 end, coalesce(popularity, 0) desc, "title_key", "id"
  limit ? offset ?;
select "data"
  from "items"
  where search_words like ? escape '\'
  order by case when title_key like ? escape '\' then 0 else 1 end, coalesce(popularity, 0) desc, "title_key", "id"
  limit ? offset ?;
select "data"
  from "items"
  where search_words like ? escape '\' and search_words like ? escape '\'
  order by case when title_key like ? escape '\' then 0 else 1 end, coalesce(popularity, 0) desc, "title_key", "id"
  limit ? offset ?;
select count(*) as "total"
  from "items"
  where "domain" = ? and search_words like ? escape '\';
select count(*) as "total"
  from "items"
  where search_words like ? escape '\' and search_words like ? escape '\';
select count(*) as "total"
  from "items"
  where search_words like ? escape '\';
select count(*) as "total"
  from "items";

-- takeBackImport
delete from "collections"
  where "version" like ? and not exists (select "id" from "items" where "items"."collection" = "collections"."name");
delete from "import_runs"
  where "id" = ?;
delete from "item_keys"
  where "hash" in (?, …);
delete from "item_parts"
  where "item_id" in (?, …);
delete from "item_parts"
  where "run_id" = ? and "item_id" in (?, …);
delete from "items"
  where "id" in (?, …);
delete from "population_ratings"
  where "run_id" = ?;
insert into "collections" ("name", "version", "items", "checks", "loaded_at")
  values (?, ?, ?, ?, ?), …
  on conflict ("name") do nothing;
insert into item_keys (hash,item_id)
  values (?,?), …
  on conflict (hash) do nothing;
insert into items (id,collection,domain,title_key,search_words,popularity,data,run_id)
  values (?,?,?,?,?,?,?,?), …
  on conflict (id) do update
  set collection = excluded.collection, domain = excluded.domain, title_key = excluded.title_key, search_words = excluded.search_words, popularity = excluded.popularity, data = excluded.data, run_id = excluded.run_id;
select "data"
  from "items"
  where "run_id" = ? and "id" > ?
  order by "id"
  limit ?;
select "item_id", "items"."data" as "merged", "item_parts"."data" as "data"
  from "item_parts"
  inner join "items" on "items"."id" = "item_parts"."item_id"
  where "item_parts"."run_id" = ? and "item_id" > ?
  order by "item_id"
  limit ?;
select *
  from "item_keys"
  where "hash" in (?, …);
select *
  from "item_parts"
  where "item_id" in (?, …);
select pg_advisory_xact_lock(?);
select set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true);
update "collections"
  set "items" = (select count(*) from items where items.collection = ?)
  where "name" = ?;
update "store_counters"
  set "value" = "value" + ?
  where "name" = ?;

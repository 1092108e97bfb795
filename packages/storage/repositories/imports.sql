-- begin
insert into "import_runs" ("kind", "file", "identity", "state", "about", "started_at", "ended_at")
  values (?, ?, ?, ?, ?, ?, ?), …
  on conflict ("kind", "identity") do update
  set "file" = ?;
select *
  from "import_runs"
  where "kind" = ? and "identity" = ?;

-- find
select *
  from "import_runs"
  where "id" = ?;

-- forget
delete from "import_runs"
  where "id" = ?
  returning "id";
delete from "population_ratings"
  where "run_id" = ?;

-- list
select *
  from "import_runs"
  order by "id";

-- save
update "import_runs"
  set "about" = ?, "state" = ?, "ended_at" = ?
  where "id" = ?;

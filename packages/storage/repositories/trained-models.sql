-- load
select *
  from "trained_models"
  where "name" = ?;

-- remove
delete from "trained_models"
  where "name" = ?
  returning "name";

-- save
insert into "trained_models" ("name", "header", "body", "trained_at")
  values (?, ?, ?, ?), …
  on conflict ("name") do update
  set "header" = ?, "body" = ?, "trained_at" = ?;

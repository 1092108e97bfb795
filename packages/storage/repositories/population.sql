-- ratings
select *
  from "population_ratings"
  where "run_id" = ?
  order by "person", "item_id"
  limit ?;
select *
  from "population_ratings"
  where "run_id" = ? and ("person", "item_id") > (?, ?)
  order by "person", "item_id"
  limit ?;

-- remove
delete from "population_ratings"
  where "run_id" = ?;

-- sources
select "run_id", count(*) as "ratings", count(distinct "person") as "persons", count(distinct "item_id") as "items", min("rating") as "lowest", max("rating") as "highest"
  from "population_ratings"
  group by "run_id"
  order by "run_id";

-- store
insert into population_ratings (run_id,person,item_id,rating,at)
  values (?,?,?,?,?), …
  on conflict (run_id, person, item_id) do update
  set rating = excluded.rating, at = excluded.at;

-- keep
insert into "taste_imports" ("profile_id", "id", "service", "at", "missed", "known", "file_name", "works")
  values (?, ?, ?, ?, ?, ?, ?, ?), …;
insert into feedback_events (profile_id,id,kind,item_id,action,impression_id,undoes,facet,term,weight,felt,stars,at,learn)
  values (?,?,?,?,?,?,?,?,?,?,?,?,?,?), …
  on conflict (profile_id, id) do nothing
  returning id;
select "id", "service", "file_name", "at", "missed", "known"
  from "taste_imports"
  where "profile_id" = ? and "service" = ? and "works" = ?;

-- list
select "id", "service", "file_name", "at", "missed", "known"
  from "taste_imports"
  where "profile_id" = ?
  order by "at" desc, "id";

-- pages
select "id"
  from "taste_imports"
  where "profile_id" = ?
  order by "at", "id";
select *
  from "taste_imports"
  where "profile_id" = ? and "id" = ?;

-- store
insert into "taste_imports" ("profile_id", "id", "service", "at", "missed", "known", "file_name", "works")
  values (?, ?, ?, ?, ?, ?, ?, ?), …;
insert into feedback_events (profile_id,id,kind,item_id,action,impression_id,undoes,facet,term,weight,felt,stars,at,learn)
  values (?,?,?,?,?,?,?,?,?,?,?,?,?,?), …
  on conflict (profile_id, id) do nothing
  returning id;

-- undo
delete from "taste_imports"
  where "profile_id" = ? and "id" = ?
  returning "id";
insert into feedback_events (profile_id,id,kind,item_id,action,impression_id,undoes,facet,term,weight,felt,stars,at,learn)
  values (?,?,?,?,?,?,?,?,?,?,?,?,?,?), …
  on conflict (profile_id, id) do nothing
  returning id;

-- delete
delete from "day_notes"
  where "profile_id" = ? and "day" in (select "day" from "day_notes" where "profile_id" = ? and "day" = ? limit ?)
  returning "day";
delete from "day_notes"
  where "profile_id" = ? and "day" in (select "day" from "day_notes" where "profile_id" = ? limit ?)
  returning "day";
delete from "imported_before"
  where "profile_id" = ? and "kind" = ? and "row_key" in (?, …);

-- list
select *
  from "day_notes"
  where "profile_id" = ?
  order by "day"
  limit ?;
select *
  from "day_notes"
  where "profile_id" = ? and "day" >= ? and "day" <= ?
  order by "day"
  limit ?;

-- pages
select *
  from "day_notes"
  where "profile_id" = ?
  order by "day"
  limit ?;

-- set
delete from "imported_before"
  where "profile_id" = ? and "kind" = ? and "row_key" in (?, …);
insert into "day_notes" ("profile_id", "day", "note", "changed_at", "import_id")
  values (?, ?, ?, ?, ?), …
  on conflict ("profile_id", "day") do update
  set "note" = ?, "changed_at" = ?, "import_id" = ?;

-- store
insert into "day_notes" ("profile_id", "day", "note", "changed_at", "import_id", "seen_in")
  values (?, ?, ?, ?, ?, ?), …
  on conflict ("profile_id", "day") do nothing
  returning "day";

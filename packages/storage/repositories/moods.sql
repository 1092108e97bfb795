-- correct
delete from "imported_before"
  where "profile_id" = ? and "kind" = ? and "row_key" in (?, …);
select *
  from "moods"
  where "profile_id" = ? and "id" = ?;
update "moods"
  set "felt" = ?, "import_id" = ?
  where "profile_id" = ? and "id" = ?;
update "moods"
  set "note" = ?, "import_id" = ?
  where "profile_id" = ? and "id" = ?;

-- delete
delete from "imported_before"
  where "profile_id" = ? and "kind" = ? and "row_key" in (?, …);
delete from "moods"
  where "profile_id" = ? and "id" = ?
  returning "id";

-- deleteRange
delete from "imported_before"
  where "profile_id" = ? and "kind" = ? and "row_key" in (?, …);
delete from "moods"
  where "profile_id" = ? and "id" in (select "id" from "moods" where "profile_id" = ? and "at" >= ? and "at" <= ? limit ?)
  returning "id";
delete from "moods"
  where "profile_id" = ? and "id" in (select "id" from "moods" where "profile_id" = ? limit ?)
  returning "id";

-- find
select *
  from "moods"
  where "profile_id" = ? and "id" = ?;

-- list
select *
  from "moods"
  where "profile_id" = ?
  order by "at" desc, "id" desc
  limit ?;
select *
  from "moods"
  where "profile_id" = ?
  order by "at" desc, "id" desc;
select *
  from "moods"
  where "profile_id" = ? and "at" >= ? and "at" <= ?
  order by "at" desc, "id" desc;

-- pages
select *
  from "moods"
  where "profile_id" = ?
  order by "at" asc, "id" asc
  limit ?;
select *
  from "moods"
  where "profile_id" = ?
  order by "at" desc, "id" desc
  limit ?;
select *
  from "moods"
  where "profile_id" = ? and (at, id) < (?, ?)
  order by "at" desc, "id" desc
  limit ?;
select *
  from "moods"
  where "profile_id" = ? and (at, id) > (?, ?)
  order by "at" asc, "id" asc
  limit ?;

-- store
insert into "moods" ("profile_id", "id", "estimate", "felt", "intent", "note", "at", "import_id", "seen_in")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?), …
  on conflict ("profile_id", "id") do nothing
  returning "id";

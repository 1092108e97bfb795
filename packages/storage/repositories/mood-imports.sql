-- add
insert into "imported_before" ("profile_id", "kind", "row_key", "nth", "import_id", "data")
  values (?, ?, ?, ?, ?, ?), …;
insert into "mood_imports" ("profile_id", "id", "origin", "file", "moods", "notes", "changed", "gone", "at")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?), …
  on conflict ("profile_id", "id") do update
  set "moods" = "mood_imports"."moods" + ?, "notes" = "mood_imports"."notes" + ?, "changed" = "mood_imports"."changed" + ?, "gone" = "mood_imports"."gone" + ?;
insert into day_notes (profile_id,day,note,changed_at,import_id,seen_in)
  values (?,?,?,?,?,?), …
  on conflict (profile_id, day) do update
  set profile_id = excluded.profile_id, day = excluded.day, note = excluded.note, changed_at = excluded.changed_at, import_id = excluded.import_id, seen_in = excluded.seen_in;
insert into moods (profile_id,id,estimate,felt,intent,note,at,import_id,seen_in)
  values (?,?,?,?,?,?,?,?,?), …
  on conflict (profile_id, id) do update
  set profile_id = excluded.profile_id, id = excluded.id, estimate = excluded.estimate, felt = excluded.felt, intent = excluded.intent, note = excluded.note, at = excluded.at, import_id = excluded.import_id, seen_in = excluded.seen_in;
select "id"
  from "mood_imports"
  where "profile_id" = ? and "origin" = ?;
select "row_key", max("nth") as "nth"
  from "imported_before"
  where "profile_id" = ? and "kind" = ? and "row_key" in (?, …)
  group by "row_key";
select *
  from "day_notes"
  where "profile_id" = ? and "day" in (?, …);
select *
  from "moods"
  where "profile_id" = ? and "id" in (?, …);
update "day_notes"
  set "seen_in" = ?
  where "profile_id" = ? and "import_id" is not null and "day" in (?, …);
update "moods"
  set "seen_in" = ?
  where "profile_id" = ? and "import_id" is not null and "id" in (?, …);

-- end
delete from "moods"
  where "profile_id" = ? and "id" in (?, …);
insert into "imported_before" ("profile_id", "kind", "row_key", "nth", "import_id", "data")
  values (?, ?, ?, ?, ?, ?), …;
insert into "mood_imports" ("profile_id", "id", "origin", "file", "moods", "notes", "changed", "gone", "at")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?), …
  on conflict ("profile_id", "id") do update
  set "moods" = "mood_imports"."moods" + ?, "notes" = "mood_imports"."notes" + ?, "changed" = "mood_imports"."changed" + ?, "gone" = "mood_imports"."gone" + ?;
select "row_key", max("nth") as "nth"
  from "imported_before"
  where "profile_id" = ? and "kind" = ? and "row_key" in (?, …)
  group by "row_key";
select *
  from "moods"
  where "profile_id" = ? and "at" >= ? and "at" <= ? and ("seen_in" is null or "seen_in" <> ?) and "import_id" in (select "mood_imports"."id" from "mood_imports" where "mood_imports"."profile_id" = ? and "mood_imports"."origin" = ?);
select min("at") as "first", max("at") as "last"
  from "moods"
  where "profile_id" = ? and "seen_in" = ?;

-- forget
delete from "imported_before"
  where "profile_id" = ?;
delete from "mood_imports"
  where "profile_id" = ?;

-- list
select *
  from "mood_imports"
  where "profile_id" = ?
  order by "at" desc, "id";

-- undo
delete from "day_notes"
  where "profile_id" = ? and "day" in (?, …);
delete from "imported_before"
  where "profile_id" = ? and "kind" = ? and "import_id" = ?
  returning "row_key", "data";
delete from "imported_before"
  where "profile_id" = ? and "kind" = ? and "row_key" = ? and "nth" = ?;
delete from "mood_imports"
  where "profile_id" = ? and "id" = ?
  returning "id";
delete from "moods"
  where "profile_id" = ? and "id" in (?, …);
insert into day_notes (profile_id,day,note,changed_at,import_id,seen_in)
  values (?,?,?,?,?,?), …
  on conflict (profile_id, day) do update
  set profile_id = excluded.profile_id, day = excluded.day, note = excluded.note, changed_at = excluded.changed_at, import_id = excluded.import_id, seen_in = excluded.seen_in;
insert into moods (profile_id,id,estimate,felt,intent,note,at,import_id,seen_in)
  values (?,?,?,?,?,?,?,?,?), …
  on conflict (profile_id, id) do update
  set profile_id = excluded.profile_id, id = excluded.id, estimate = excluded.estimate, felt = excluded.felt, intent = excluded.intent, note = excluded.note, at = excluded.at, import_id = excluded.import_id, seen_in = excluded.seen_in;
select *
  from "day_notes"
  where "profile_id" = ? and "import_id" = ?
  limit ?;
select *
  from "imported_before"
  where "profile_id" = ? and "kind" = ? and "row_key" in (?, …)
  order by "nth";
select *
  from "moods"
  where "profile_id" = ? and "id" in (?, …);
select *
  from "moods"
  where "profile_id" = ? and "import_id" = ?
  limit ?;
update "day_notes"
  set "import_id" = "seen_in"
  where "profile_id" = ? and "import_id" = ? and "seen_in" in (select "mood_imports"."id" from "mood_imports" where "mood_imports"."profile_id" = ?);
update "moods"
  set "import_id" = "seen_in"
  where "profile_id" = ? and "import_id" = ? and "seen_in" in (select "mood_imports"."id" from "mood_imports" where "mood_imports"."profile_id" = ?);

-- keep
insert into "song_previews" ("item_id", "country", "found", "at")
  values (?, ?, ?, ?), …
  on conflict ("item_id", "country") do update
  set "found" = ?, "at" = ?;

-- known
select *
  from "song_previews"
  where "country" = ? and "item_id" in (?, …);

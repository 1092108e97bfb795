-- changedSince
select "sequence", "item_id"
  from "review_changes"
  where "sequence" > ?
  order by "sequence";

-- changes
select "value"
  from "store_counters"
  where "name" = ?;

-- delete
delete from "review_changes"
  where "sequence" <= ?;
delete from "reviews"
  where "profile_id" = ? and "id" = ?
  returning *;
insert into "review_changes" ("sequence", "item_id")
  values (?, ?), …;
update "store_counters"
  set "value" = "value" + ?
  where "name" = ?
  returning "value";

-- edit
delete from "review_changes"
  where "sequence" <= ?;
insert into "review_changes" ("sequence", "item_id")
  values (?, ?), …;
update "reviews"
  set "words" = ?, "at" = ?, "tone" = ?, "sentences" = ?, "emotions" = ?, "reader" = ?
  where "profile_id" = ? and "id" = ?
  returning *;
update "store_counters"
  set "value" = "value" + ?
  where "name" = ?
  returning "value";

-- figures
select "item_id", "tone", "sentences", "emotions"
  from (select *, row_number() over (partition by item_id, words order by at, profile_id) as "copy"
  from (select *, row_number() over (partition by item_id, profile_id order by at desc, id) as "nth" from "reviews" where "item_id" = ?) as "numbered" where "nth" = ?) as "latest"
  where "copy" = ?
  order by "item_id", "profile_id";
select "item_id", "tone", "sentences", "emotions"
  from (select *, row_number() over (partition by item_id, words order by at, profile_id) as "copy"
  from (select *, row_number() over (partition by item_id, profile_id order by at desc, id) as "nth" from "reviews") as "numbered" where "nth" = ?) as "latest"
  where "copy" = ?
  order by "item_id", "profile_id";
select "item_id", "tone", "tone_spread", "reviews", "sentences", "emotions"
  from "review_tones"
  where "reviews" > ?
  order by "item_id", "source";
select "item_id", "tone", "tone_spread", "reviews", "sentences", "emotions"
  from "review_tones"
  where "reviews" > ? and "item_id" = ?
  order by "item_id", "source";

-- list
select *
  from "reviews"
  where "profile_id" = ?
  order by "at" desc, "id" desc;

-- ofItem
select *
  from "reviews"
  where "item_id" = ? and ("profile_id" = ? or (("profile_id", "id") in (select "profile_id", "id"
  from (select *, row_number() over (partition by item_id, words order by at, profile_id) as "copy"
  from (select *, row_number() over (partition by item_id, profile_id order by at desc, id) as "nth" from "reviews" where "item_id" = ?) as "numbered" where "nth" = ?) as "latest" where "copy" = ?) and "words" not in (select "words" from "reviews" where "item_id" = ? and "profile_id" = ?)))
  order by "at" desc, "id" desc
  limit ?;

-- ofOthers
select "id"
  from "reviews"
  where "id" in (?, …) and "profile_id" != ?;

-- pages
select *
  from "reviews"
  where "profile_id" = ?
  order by "at" desc, "id" desc
  limit ?;

-- readAgain
delete from "review_changes"
  where "sequence" <= ?;
insert into "review_changes" ("sequence", "item_id")
  values (?, ?), …;
select *
  from "reviews"
  where "reader" != ?
  order by "profile_id", "id";
update "reviews"
  set "tone" = ?, "sentences" = ?, "emotions" = ?, "reader" = ?
  where "profile_id" = ? and "id" = ?;
update "store_counters"
  set "value" = "value" + ?
  where "name" = ?
  returning "value";

-- replaceImported
delete from "review_changes"
  where "sequence" <= ?;
delete from "review_tones"
  where "source" = ?
  returning "item_id";
insert into "review_changes" ("sequence", "item_id")
  values (?, ?), …;
insert into "review_tones" ("source", "item_id", "tone", "tone_spread", "reviews", "sentences", "emotions")
  values (?, ?, ?, ?, ?, ?, ?), …;
update "store_counters"
  set "value" = "value" + ?
  where "name" = ?
  returning "value";

-- store
delete from "review_changes"
  where "sequence" <= ?;
insert into "review_changes" ("sequence", "item_id")
  values (?, ?), …;
insert into "reviews" ("profile_id", "id", "item_id", "words", "at", "tone", "sentences", "emotions", "reader")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?), …
  on conflict ("profile_id", "id") do nothing
  returning "item_id";
update "store_counters"
  set "value" = "value" + ?
  where "name" = ?
  returning "value";

-- written
select *
  from "reviews"
  where "profile_id" = ? and "item_id" in (?, …);

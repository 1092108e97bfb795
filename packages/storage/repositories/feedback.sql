-- editPages
select "event".*, case when exists ( select 1 from feedback_events as undo where undo.profile_id = event.profile_id and undo.undoes = event.id ) then 1 else 0 end as "undone"
  from "feedback_events" as "event"
  where "event"."profile_id" = ?
  order by "event"."at" desc, "event"."sequence" desc
  limit ?;

-- edits
select "event".*, case when exists ( select 1 from feedback_events as undo where undo.profile_id = event.profile_id and undo.undoes = event.id ) then 1 else 0 end as "undone"
  from "feedback_events" as "event"
  where "event"."profile_id" = ?
  order by "event"."at" desc, "event"."sequence" desc
  limit ?;

-- known
select "id"
  from "feedback_events"
  where "profile_id" = ? and "id" in (?, …);

-- list
select "event".*, case when exists ( select 1 from feedback_events as undo where undo.profile_id = event.profile_id and undo.undoes = event.id ) then 1 else 0 end as "undone"
  from "feedback_events" as "event"
  where "event"."profile_id" = ? and "event"."kind" = ?
  order by "event"."at" desc, "event"."sequence" desc;

-- mark
select count(*) as "events", count("undoes") as "undos", max("sequence") as "last"
  from "feedback_events"
  where "profile_id" = ?;

-- rating
select "event"."id", "event"."item_id", "event"."stars", "event"."at"
  from "feedback_events" as "event"
  where "event"."profile_id" = ? and "event"."item_id" in (?, …) and event.action = 'rated' and not exists (select "undo"."id" from "feedback_events" as "undo" where "undo"."profile_id" = "event"."profile_id" and "undo"."undoes" = "event"."id")
  order by "event"."at" desc, "event"."sequence" desc;

-- reactionPages
select "event".*, case when exists ( select 1 from feedback_events as undo where undo.profile_id = event.profile_id and undo.undoes = event.id ) then 1 else 0 end as "undone"
  from "feedback_events" as "event"
  where "event"."profile_id" = ?
  order by "event"."at" desc, "event"."sequence" desc
  limit ?;

-- standingBetween
select "event".*, case when exists ( select 1 from feedback_events as undo where undo.profile_id = event.profile_id and undo.undoes = event.id ) then 1 else 0 end as "undone", "showing"."mood", "showing"."intent"
  from "feedback_events" as "event"
  left join "impressions" as "impression" on "impression"."profile_id" = "event"."profile_id" and "impression"."id" = "event"."impression_id" and "impression"."item_id" = "event"."item_id"
  left join "showings" as "showing" on "showing"."profile_id" = "impression"."profile_id" and "showing"."id" = "impression"."showing_id"
  where "event"."profile_id" = ? and "event"."sequence" in (?, …)
  order by "event"."at", case when event.kind = 'reaction' then 0 else 1 end, "event"."sequence";
select "sequence"
  from "feedback_events"
  where "profile_id" = ? and "sequence" > ? and "sequence" <= ?
  order by "sequence"
  limit ?;

-- standingPages
select "event".*, case when exists ( select 1 from feedback_events as undo where undo.profile_id = event.profile_id and undo.undoes = event.id ) then 1 else 0 end as "undone", "showing"."mood", "showing"."intent"
  from "feedback_events" as "event"
  left join "impressions" as "impression" on "impression"."profile_id" = "event"."profile_id" and "impression"."id" = "event"."impression_id" and "impression"."item_id" = "event"."item_id"
  left join "showings" as "showing" on "showing"."profile_id" = "impression"."profile_id" and "showing"."id" = "impression"."showing_id"
  where "event"."profile_id" = ?
  order by "event"."at", "event"."sequence"
  limit ?;
select "event".*, case when exists ( select 1 from feedback_events as undo where undo.profile_id = event.profile_id and undo.undoes = event.id ) then 1 else 0 end as "undone", "showing"."mood", "showing"."intent"
  from "feedback_events" as "event"
  left join "impressions" as "impression" on "impression"."profile_id" = "event"."profile_id" and "impression"."id" = "event"."impression_id" and "impression"."item_id" = "event"."item_id"
  left join "showings" as "showing" on "showing"."profile_id" = "impression"."profile_id" and "showing"."id" = "impression"."showing_id"
  where "event"."profile_id" = ? and "event"."sequence" <= ?
  order by "event"."at", "event"."sequence"
  limit ?;
select "event".*, case when exists ( select 1 from feedback_events as undo where undo.profile_id = event.profile_id and undo.undoes = event.id ) then 1 else 0 end as "undone", "showing"."mood", "showing"."intent"
  from "feedback_events" as "event"
  left join "impressions" as "impression" on "impression"."profile_id" = "event"."profile_id" and "impression"."id" = "event"."impression_id" and "impression"."item_id" = "event"."item_id"
  left join "showings" as "showing" on "showing"."profile_id" = "impression"."profile_id" and "showing"."id" = "impression"."showing_id"
  where "event"."profile_id" = ? and (event.at, event.sequence) > (?, ?)
  order by "event"."at", "event"."sequence"
  limit ?;

-- store
insert into feedback_events (profile_id,id,kind,item_id,action,impression_id,undoes,facet,term,weight,felt,stars,at,learn)
  values (?,?,?,?,?,?,?,?,?,?,?,?,?,?), …
  on conflict (profile_id, id) do nothing
  returning id;
select "event"."id", "event"."item_id", "event"."stars", "event"."at"
  from "feedback_events" as "event"
  where "event"."profile_id" = ? and "event"."item_id" in (?, …) and event.action = 'rated' and not exists (select "undo"."id" from "feedback_events" as "undo" where "undo"."profile_id" = "event"."profile_id" and "undo"."undoes" = "event"."id")
  order by "event"."at" desc, "event"."sequence" desc;

-- storeEdits
insert into feedback_events (profile_id,id,kind,item_id,action,impression_id,undoes,facet,term,weight,felt,stars,at,learn)
  values (?,?,?,?,?,?,?,?,?,?,?,?,?,?), …
  on conflict (profile_id, id) do nothing
  returning id;

-- toLearn
select "event".*, case when exists ( select 1 from feedback_events as undo where undo.profile_id = event.profile_id and undo.undoes = event.id ) then 1 else 0 end as "undone", "showing"."mood", "showing"."intent"
  from "feedback_events" as "event"
  left join "impressions" as "impression" on "impression"."profile_id" = "event"."profile_id" and "impression"."id" = "event"."impression_id" and "impression"."item_id" = "event"."item_id"
  left join "showings" as "showing" on "showing"."profile_id" = "impression"."profile_id" and "showing"."id" = "impression"."showing_id"
  where "event"."profile_id" = ?
  order by "event"."at", "event"."sequence"
  limit ?;
select "id"
  from "taste_imports"
  where "profile_id" = ?
  order by "at", "id";
select *
  from "taste_imports"
  where "profile_id" = ? and "id" = ?;

-- undone
select "undoes"
  from "feedback_events"
  where "profile_id" = ? and "undoes" in (?, …);

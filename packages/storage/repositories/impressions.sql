-- forgetBeyond
delete from "impressions"
  where "profile_id" = ? and "id" in (?, …);
delete from "showings"
  where "profile_id" = ? and "id" in (?, …) and "id" not in (select "showing_id"
  from "impressions"
  where "profile_id" = ? and "showing_id" in (?, …));
select "id"
  from "impressions"
  where "profile_id" = ?
  limit ? offset ?;
select "id", "showing_id", "at", case when exists ( select 1 from feedback_events as event where event.profile_id = impressions.profile_id and event.impression_id = impressions.id ) then 1 else 0 end as "answered"
  from "impressions"
  where "profile_id" = ? and "domain" = ?
  order by "at"
  limit ?;

-- itemsOf
select "id", "item_id"
  from "impressions"
  where "profile_id" = ? and "id" in (?, …);

-- list
select "impression".*, "showing"."mood", "showing"."intent", "showing"."surface", "showing"."filters"
  from "impressions" as "impression"
  inner join "showings" as "showing" on "showing"."profile_id" = "impression"."profile_id" and "showing"."id" = "impression"."showing_id"
  where "impression"."profile_id" = ?
  order by "impression"."id"
  limit ?;

-- pages
select "impression".*, "showing"."mood", "showing"."intent", "showing"."surface", "showing"."filters"
  from "impressions" as "impression"
  inner join "showings" as "showing" on "showing"."profile_id" = "impression"."profile_id" and "showing"."id" = "impression"."showing_id"
  where "impression"."profile_id" = ?
  order by "impression"."id"
  limit ?;

-- recent
select "impression"."id", "impression"."item_id", "impression"."at", "event"."action", "undo"."id" as "undo_id"
  from "impressions" as "impression"
  left join "feedback_events" as "event" on "event"."profile_id" = "impression"."profile_id" and "event"."impression_id" = "impression"."id"
  left join "feedback_events" as "undo" on "undo"."profile_id" = "event"."profile_id" and "undo"."undoes" = "event"."id"
  where "impression"."profile_id" = ? and "impression"."domain" = ? and "impression"."at" > ?
  order by "impression"."at" desc, "event"."at"
  limit ?;

-- shownInVisit
select "item_id"
  from "impressions"
  where "profile_id" = ? and "visit_id" = ?
  order by "at" desc
  limit ?;

-- store
insert into impressions (profile_id,id,showing_id,visit_id,item_id,domain,position,propensity,propensity_of,policy,policy_version,source,at)
  values (?,?,?,?,?,?,?,?,?,?,?,?,?), …
  on conflict (profile_id, id) do nothing
  returning id;
insert into showings (profile_id,id,mood,intent,surface,filters)
  values (?,?,?,?,?,?), …
  on conflict (profile_id, id) do nothing;

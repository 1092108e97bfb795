-- add
insert into "webhooks" ("id", "profile_id", "address", "sealed_secret", "state", "made_at", "reach", "sent_at", "sent_message", "told", "message_id", "message", "due_at", "failures")
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?), …;

-- claim
update "webhooks"
  set "due_at" = ?
  where "id" = ? and "message_id" = ? and "due_at" = ?
  returning "id";

-- delete
delete from "webhooks"
  where "profile_id" = ? and "id" = ?
  returning "id";

-- due
select *
  from "webhooks"
  where "due_at" <= ?;

-- failed
update "webhooks"
  set "failures" = ?, "due_at" = ?
  where "id" = ? and "message_id" is not null;
update "webhooks"
  set "state" = ?, "failures" = ?, "message_id" = ?, "message" = ?, "due_at" = ?
  where "id" = ? and "message_id" is not null;

-- isAnyWaiting
select "id"
  from "webhooks"
  where "due_at" is not null
  limit ?;

-- list
select *
  from "webhooks"
  where "profile_id" = ?
  order by "made_at", "id";

-- say
select "id", "told", "due_at", "failures"
  from "webhooks"
  where "profile_id" = ? and "state" = ? and ("told" is null or "told" <> ?);
update "webhooks"
  set "told" = ?, "message_id" = ?, "message" = ?, "due_at" = ?
  where "id" = ?;

-- sent
update "webhooks"
  set "message_id" = ?, "message" = ?, "due_at" = ?
  where "id" = ? and "message_id" = ?;
update "webhooks"
  set "state" = ?, "sent_at" = ?, "sent_message" = ?, "failures" = ?
  where "id" = ?;

-- last
select "profile_id", max("sequence") as "last"
  from "change_log"
  where "profile_id" in (?, …)
  group by "profile_id";

-- note
delete from "change_log"
  where "profile_id" = ? and "sequence" <= ?;
insert into "change_log" ("profile_id", "sequence", "kind", "at") select ? as "profile_id", coalesce(max("sequence"), 0) + 1 as "sequence", ? as "kind", ? as "at"
  from "change_log"
  where "profile_id" = ?
  returning "sequence";
select "id", "created_at", "settings"
  from "profiles"
  where "id" = ? for no key update;

-- since
select "sequence", "kind", "at"
  from "change_log"
  where "profile_id" = ? and "sequence" > ?
  order by "sequence";

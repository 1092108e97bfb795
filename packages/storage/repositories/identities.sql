-- find
select *
  from "identities"
  where "issuer" = ? and "subject" = ?;

-- keep
delete from "newcomers"
  where "id" = ?;
insert into "identities" ("issuer", "subject", "profile_id", "made_at")
  values (?, ?, ?, ?), …
  on conflict ("issuer", "subject") do nothing;
select *
  from "identities"
  where "issuer" = ? and "subject" = ?;

-- list
select *
  from "identities"
  where "profile_id" = ?
  order by "made_at", "subject";

-- remove
delete from "identities"
  where "issuer" = ? and "subject" = ? and "profile_id" = ?;

-- used
update "identities"
  set "used_at" = ?
  where "issuer" = ? and "subject" = ?;

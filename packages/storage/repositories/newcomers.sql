-- forget
delete from "newcomers"
  where "id" = ?;

-- knock
delete from "newcomers"
  where "state" = ? and "at" < ?;
insert into "newcomers" ("id", "issuer", "subject", "name", "state", "at")
  values (?, ?, ?, ?, ?, ?), …
  on conflict ("id") do nothing;
select "id", "state"
  from "newcomers";

-- refusals
select "id", "at"
  from "newcomers"
  where "state" = ?
  order by "at" desc, "id";

-- refuse
insert into "newcomers" ("id", "issuer", "subject", "name", "state", "at")
  values (?, ?, ?, ?, ?, ?), …
  on conflict ("id") do update
  set "issuer" = ?, "subject" = ?, "name" = ?, "state" = ?, "at" = ?;

-- waiting
select *
  from "newcomers"
  where "state" = ?
  order by "at", "id";

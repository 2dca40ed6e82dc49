-- For a server where the user in DATABASE_URL may not create roles: a superuser runs this once in the database,
-- and again after SESSION_SECRET has changed.
--
--   psql -d cis -v app_user=cis_admin -v secret="$SESSION_SECRET" -f docker/bootstrap.sql
--
-- The system itself does the same when its user may create roles; then nobody needs this file.
\set ON_ERROR_STOP on
begin;

create function pg_temp.role_password(secret text, role text) returns text
language sql as $$
  -- HMAC-SHA256 of 'database role <role>' keyed by the secret, in base64url: as rolePassword() in libs/database.
  with keyed as (
    select case when length(raw) > 64 then sha256(raw) else raw end as raw from (select convert_to(secret, 'UTF8') as raw) s
  ), padded as (
    select raw || decode(repeat('00', 64 - length(raw)), 'hex') as key from keyed
  ), pads as (
    select string_agg(set_byte('\x00', 0, get_byte(key, i) # 54), ''::bytea order by i) as inner_pad,
           string_agg(set_byte('\x00', 0, get_byte(key, i) # 92), ''::bytea order by i) as outer_pad
    from padded cross join generate_series(0, 63) i
  )
  select rtrim(translate(encode(
    sha256(outer_pad || sha256(inner_pad || convert_to('database role ' || role, 'UTF8'))), 'base64'), '+/', '-_'), '=')
  from pads
$$;

select format('create role %I noinherit nosuperuser nocreatedb nocreaterole', role)
from unnest(array['cis_owner', 'cis_personnel', 'cis_catalogue', 'cis_app', 'cis_portal', 'cis_system']) role
where not exists (select from pg_roles where rolname = role)
\gexec

select format('alter role %I login password %L', role, pg_temp.role_password(:'secret', role))
from unnest(array['cis_app', 'cis_portal', 'cis_system']) role
\gexec

grant cis_personnel, cis_catalogue to cis_app;
grant cis_owner to :"app_user";
grant usage, create on schema public to cis_owner;
select format('grant create, connect on database %I to cis_owner', current_database()),
       format('grant connect on database %I to cis_app, cis_portal, cis_system', current_database())
\gexec

commit;

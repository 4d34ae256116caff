-- Once, as the database's administrator:  sudo -u postgres psql -f deploy/postgresql.sql
-- The role signs in over the local socket under the system user `canol` (peer), so there is no password to keep.
CREATE ROLE canol LOGIN;
CREATE DATABASE canol OWNER canol ENCODING 'UTF8' TEMPLATE template0;
ALTER ROLE canol SET client_encoding TO 'utf8';
ALTER ROLE canol SET timezone TO 'UTC';
-- A forgotten transaction must not hold back the others, nor a runaway question the visitors.
ALTER ROLE canol SET idle_in_transaction_session_timeout TO '60s';
ALTER ROLE canol SET statement_timeout TO '60s';

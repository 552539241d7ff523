#!/usr/bin/env bash
# Run once by the postgres image, on an empty volume: a database and a role of the same name for each service.
set -euo pipefail

for name in customer interaction valuation segmentation; do
  psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --set=password="$CLIENTELE_DB_PASSWORD" <<SQL
CREATE ROLE $name LOGIN PASSWORD :'password';
CREATE DATABASE $name OWNER $name;
REVOKE ALL ON DATABASE $name FROM PUBLIC;
\\connect $name
CREATE EXTENSION pg_trgm;
SQL
done

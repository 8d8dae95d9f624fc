-- Run once by an administrator of the database server (MariaDB 11.4 or newer, MySQL 8.0 or newer), before `deploy/migrate`.
-- Replace the three @...PASSWORD@ marks first. Running it again changes nothing but the passwords.
-- The embedded database runs the same file at each start, with passwords of its own.
--
-- liandong_data holds the base tables and belongs to the owner, who migrates.
-- liandong      holds only views of them, each filtered by what the transaction is bound to; the application sees nothing else.
-- keycloak      belongs to Keycloak; leave it out when your Keycloak keeps its data elsewhere.

CREATE DATABASE IF NOT EXISTS liandong_data CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE DATABASE IF NOT EXISTS liandong CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE DATABASE IF NOT EXISTS keycloak CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

CREATE USER IF NOT EXISTS 'liandong_owner'@'%' IDENTIFIED BY '@OWNER_PASSWORD@';
ALTER USER 'liandong_owner'@'%' IDENTIFIED BY '@OWNER_PASSWORD@';
CREATE USER IF NOT EXISTS 'liandong'@'%' IDENTIFIED BY '@APPLICATION_PASSWORD@';
ALTER USER 'liandong'@'%' IDENTIFIED BY '@APPLICATION_PASSWORD@';
CREATE USER IF NOT EXISTS 'keycloak'@'%' IDENTIFIED BY '@KEYCLOAK_PASSWORD@';
ALTER USER 'keycloak'@'%' IDENTIFIED BY '@KEYCLOAK_PASSWORD@';

-- The owner makes tables here, views there, and gives the application exactly the rights that each table's comment names.
GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, REFERENCES, LOCK TABLES, CREATE TEMPORARY TABLES, CREATE VIEW, SHOW VIEW ON liandong_data.* TO 'liandong_owner'@'%' WITH GRANT OPTION;
GRANT SELECT, INSERT, UPDATE, DELETE, DROP, CREATE VIEW, SHOW VIEW, EXECUTE ON liandong.* TO 'liandong_owner'@'%' WITH GRANT OPTION;
-- To see which rights the application already has, so that a right no longer named is taken back.
GRANT SELECT ON mysql.db TO 'liandong_owner'@'%';
GRANT SELECT ON mysql.tables_priv TO 'liandong_owner'@'%';
GRANT SELECT ON mysql.columns_priv TO 'liandong_owner'@'%';

GRANT EXECUTE ON liandong.* TO 'liandong'@'%';
GRANT ALL PRIVILEGES ON keycloak.* TO 'keycloak'@'%';

-- What a transaction is bound to: nothing means no rows. An owner without SUPER could not make these (error 1419).
DROP FUNCTION IF EXISTS liandong.bound_hub;
CREATE FUNCTION liandong.bound_hub() RETURNS INT DETERMINISTIC NO SQL SQL SECURITY INVOKER RETURN @hub;
DROP FUNCTION IF EXISTS liandong.bound_org;
CREATE FUNCTION liandong.bound_org() RETURNS CHAR(18) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci DETERMINISTIC NO SQL SQL SECURITY INVOKER RETURN @org;
DROP FUNCTION IF EXISTS liandong.bound_account;
CREATE FUNCTION liandong.bound_account() RETURNS BIGINT DETERMINISTIC NO SQL SQL SECURITY INVOKER RETURN @account;

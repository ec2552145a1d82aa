/**
 * What the local Graph keeps. `era` names one life of the file: a delta token of an earlier life is recognised and
 * answered with 410. `change` counts writes per list and drives delta; `written` is milliseconds and drives the lag.
 * `index_values` holds one row for every item and indexed column, an empty value included, so it can be walked in order.
 */
export const schema = `
CREATE TABLE IF NOT EXISTS about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sites (
  no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, path TEXT NOT NULL UNIQUE COLLATE NOCASE, displayName TEXT NOT NULL,
  description TEXT NOT NULL, timeZone TEXT NOT NULL, created TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS users (
  oid TEXT PRIMARY KEY COLLATE NOCASE, upn TEXT NOT NULL UNIQUE COLLATE NOCASE, displayName TEXT NOT NULL, mail TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS members (siteNo INTEGER NOT NULL, oid TEXT NOT NULL COLLATE NOCASE, role TEXT NOT NULL, PRIMARY KEY (siteNo, oid)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS grants (
  id TEXT PRIMARY KEY, siteNo INTEGER NOT NULL, listNo INTEGER NOT NULL, itemId INTEGER NOT NULL, appId TEXT NOT NULL COLLATE NOCASE,
  appName TEXT NOT NULL, roles TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS identities (no INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, identity TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS lists (
  no INTEGER PRIMARY KEY, siteNo INTEGER NOT NULL, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL COLLATE NOCASE, displayName TEXT NOT NULL COLLATE NOCASE,
  description TEXT NOT NULL, system INTEGER NOT NULL, version INTEGER NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL,
  createdBy INTEGER NOT NULL, modifiedBy INTEGER NOT NULL, lastItem INTEGER NOT NULL, lastChange INTEGER NOT NULL, itemCount INTEGER NOT NULL,
  UNIQUE (siteNo, name), UNIQUE (siteNo, displayName));
CREATE TABLE IF NOT EXISTS columns (
  no INTEGER PRIMARY KEY, listNo INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL COLLATE NOCASE, definition TEXT NOT NULL, UNIQUE (listNo, name));
CREATE TABLE IF NOT EXISTS contentTypes (id TEXT NOT NULL, listNo INTEGER NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL, PRIMARY KEY (listNo, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS items (
  listNo INTEGER NOT NULL, id INTEGER NOT NULL, guid TEXT NOT NULL, version INTEGER NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL,
  createdBy INTEGER NOT NULL, modifiedBy INTEGER NOT NULL, written INTEGER NOT NULL, change INTEGER NOT NULL, deleted INTEGER NOT NULL,
  contentType TEXT NOT NULL, fields TEXT NOT NULL, PRIMARY KEY (listNo, id)) WITHOUT ROWID;
CREATE UNIQUE INDEX IF NOT EXISTS itemsByChange ON items (listNo, change);
CREATE TABLE IF NOT EXISTS versions (
  listNo INTEGER NOT NULL, id INTEGER NOT NULL, version INTEGER NOT NULL, modified TEXT NOT NULL, modifiedBy INTEGER NOT NULL,
  written INTEGER NOT NULL, fields TEXT NOT NULL, PRIMARY KEY (listNo, id, version)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS index_values (columnNo INTEGER NOT NULL, value NOT NULL, itemId INTEGER NOT NULL, PRIMARY KEY (columnNo, value, itemId)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS subscriptions (id TEXT PRIMARY KEY, listNo INTEGER NOT NULL, appId TEXT NOT NULL, expires TEXT NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
`;

import type { Kysely, Migration } from "kysely";
import { runStatements } from "./run";

const statements = [
  `create table access_key (
    id text primary key not null,
    name text not null unique,
    kind text not null check (kind in ('reader', 'editor', 'admin')),
    hash text not null unique,
    made text not null,
    made_by text not null,
    last_used text,
    revoked text
  ) strict`,
  `create trigger access_key_stays before delete on access_key
    begin select raise(abort, 'access_key: revoked ones stay'); end`,
  `create trigger access_key_is_revoked_once before update of revoked on access_key when old.revoked is not null
    begin select raise(abort, 'access_key: revoked already'); end`,
];

/** Keys with a name, beside the first one. A revoked key stays, so that the log of changes can name it. */
export const keys: Migration = {
  up: (db: Kysely<unknown>) => runStatements(db, statements),
};

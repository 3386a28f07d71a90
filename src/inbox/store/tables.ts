/** Of the store's form; a store of a higher one is of a later Freesheet. */
export const STORE_FORM = 1;

/**
 * The tables of the private store. Moments are written `2026-11-22T09:00:00Z`, lists and handles as JSON. What is told of
 * an answer, as of a post in the ledger, is events that are never changed; only erasing a person takes them away.
 */
export const TABLES = `
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE messages (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  account TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  author_id TEXT NOT NULL,
  author_name TEXT NOT NULL,
  author_shown TEXT,
  readers TEXT NOT NULL,
  at TEXT NOT NULL,
  edited_at TEXT,
  text TEXT NOT NULL,
  url TEXT,
  answers TEXT,
  post TEXT,
  links TEXT NOT NULL,
  attachments TEXT NOT NULL,
  language TEXT,
  handle TEXT NOT NULL,
  collected_at TEXT NOT NULL,
  item TEXT,
  assignee TEXT,
  closed_at TEXT,
  closed_because TEXT,
  keep_because TEXT,
  gone_at TEXT,
  hidden_at TEXT,
  UNIQUE (account, id)
) STRICT;
CREATE INDEX messages_waiting ON messages (closed_at, at);
CREATE INDEX messages_author ON messages (account, author_id);
CREATE INDEX messages_thread ON messages (account, post);

-- What was kept and is no more, by a hash: it must not come back with the next question.
CREATE TABLE forgotten (hash TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE asked (account TEXT PRIMARY KEY, cursor TEXT, at TEXT NOT NULL, outcome TEXT NOT NULL, unseen TEXT NOT NULL) STRICT;

CREATE TABLE answers (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  message INTEGER NOT NULL REFERENCES messages (number) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  text TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  UNIQUE (message, n)
) STRICT;

CREATE TABLE answer_events (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  answer INTEGER NOT NULL REFERENCES answers (number) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  at TEXT NOT NULL,
  attempt TEXT,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX answer_events_of ON answer_events (answer);
-- A call that sends an answer has one claim and one end, whatever two desks do at once.
CREATE UNIQUE INDEX one_claim ON answer_events (attempt, kind) WHERE attempt IS NOT NULL;

CREATE TABLE drafts (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  message INTEGER NOT NULL REFERENCES messages (number) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  state TEXT NOT NULL,
  decided_by TEXT,
  decided_at TEXT
) STRICT;

-- Who did what, without a word of what anybody wrote. It outlives the message.
CREATE TABLE audit (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  what TEXT NOT NULL,
  message INTEGER,
  account TEXT
) STRICT;
CREATE INDEX audit_of ON audit (message);
`;

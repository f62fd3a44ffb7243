-- The films whose people are known. stamp: of the project's file when it was read last; network: what made the embeddings.
CREATE TABLE film (
    id TEXT PRIMARY KEY,
    stamp TEXT NOT NULL,
    network TEXT NOT NULL
);

-- The people of each film. face: 32-bit floats, little endian, un-adapted. anchor: the middle of their longest track, as JSON.
-- compared: whether links of theirs were looked for. linked: equal for people who are one; null for nobody's.
CREATE TABLE person (
    number INTEGER PRIMARY KEY,
    film TEXT NOT NULL REFERENCES film (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    name TEXT,
    seconds REAL NOT NULL,
    face BLOB NOT NULL,
    anchor TEXT NOT NULL,
    compared INTEGER NOT NULL DEFAULT 0,
    linked INTEGER,
    UNIQUE (film, id)
);

-- Who may be linked: each other's most alike of the other's film.
CREATE TABLE likeness (
    one INTEGER NOT NULL REFERENCES person (number) ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES person (number) ON DELETE CASCADE,
    cosine REAL NOT NULL,
    PRIMARY KEY (one, other)
) WITHOUT ROWID;

CREATE INDEX likeness_of_other ON likeness (other);

-- Who went on under another id, since the film was analysed anew or a reviewer merged them.
CREATE TABLE successor (
    film TEXT NOT NULL,
    person TEXT NOT NULL,
    successor TEXT NOT NULL,
    PRIMARY KEY (film, person)
);

-- All that reviewers ever said of links. Only added to. Either two people and whether they are one, or what is undone.
CREATE TABLE word (
    sequence INTEGER PRIMARY KEY,
    made_at TEXT NOT NULL,
    one TEXT,
    other TEXT,
    are_one INTEGER,
    undoes INTEGER
);

CREATE TRIGGER word_stays BEFORE UPDATE ON word
BEGIN
    SELECT RAISE(ABORT, 'words are never changed, only added');
END;

CREATE TRIGGER word_remains BEFORE DELETE ON word
BEGIN
    SELECT RAISE(ABORT, 'words are never deleted, only added');
END;

-- How the links were found: all settings, a line each, and the sequences of the words in force then, with spaces between.
CREATE TABLE linking (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    settings TEXT NOT NULL DEFAULT '',
    heeded TEXT NOT NULL DEFAULT ''
);

INSERT INTO linking (id) VALUES (1);

PRAGMA user_version = 1;

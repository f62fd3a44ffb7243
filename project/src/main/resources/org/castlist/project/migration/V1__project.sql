-- A moment is text: ticks, a star, and the seconds per tick, as in 90000*1/25000.

-- What Act I was told and whether it is through.
CREATE TABLE watching (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    fingerprint TEXT NOT NULL,
    file TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    frame_rate TEXT NOT NULL,
    rotation INTEGER NOT NULL,
    duration REAL,
    finished INTEGER NOT NULL DEFAULT 0
);

-- left_out: counts by key, as JSON.
CREATE TABLE shot (
    number INTEGER PRIMARY KEY,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    first_frame INTEGER NOT NULL,
    frames INTEGER NOT NULL,
    left_out TEXT NOT NULL
);

-- boxes: for each, big endian: frame, ticks, numerator, denominator (64-bit integers), x, y, width, height, score (doubles).
CREATE TABLE track (
    shot INTEGER NOT NULL REFERENCES shot (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    id TEXT NOT NULL UNIQUE,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    unknown TEXT,
    boxes BLOB NOT NULL,
    PRIMARY KEY (shot, position)
);

-- facts, big endian: ticks, numerator, denominator (64-bit integers), the box (4 doubles), the five points (10), size,
-- sharpness, frontality, score and norm (5). embedding: 32-bit floats, little endian.
CREATE TABLE crop (
    track TEXT NOT NULL REFERENCES track (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    file TEXT NOT NULL,
    facts BLOB NOT NULL,
    embedding BLOB,
    PRIMARY KEY (track, position)
) WITHOUT ROWID;

-- From what each stage after Act I was last computed.
CREATE TABLE stage (
    name TEXT PRIMARY KEY,
    fingerprint TEXT NOT NULL
);

-- The people that clusterings found, before corrections.
CREATE TABLE clustering (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    watching TEXT NOT NULL,
    people TEXT NOT NULL
);

-- All that reviewers ever did. Only added to.
CREATE TABLE correction (
    sequence INTEGER PRIMARY KEY,
    made_at TEXT NOT NULL,
    content TEXT NOT NULL
);

CREATE TRIGGER correction_stays BEFORE UPDATE ON correction
BEGIN
    SELECT RAISE(ABORT, 'corrections are never changed, only added');
END;

CREATE TRIGGER correction_remains BEFORE DELETE ON correction
BEGIN
    SELECT RAISE(ABORT, 'corrections are never deleted, only added');
END;

-- The highest number that a person ever had.
CREATE TABLE numbering (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    highest INTEGER NOT NULL
);

INSERT INTO numbering (id, highest) VALUES (1, 0);

-- How it was made, line by line.
CREATE TABLE note (
    position INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    content TEXT NOT NULL
);

PRAGMA user_version = 1;

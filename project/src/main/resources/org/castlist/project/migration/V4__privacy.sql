-- Why the project exists and how long; text may be empty, a date is as in 2026-12-31.
CREATE TABLE retention (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    purpose TEXT NOT NULL DEFAULT '',
    keep_until TEXT NOT NULL DEFAULT ''
);

INSERT INTO retention (id) VALUES (1);

-- Ids of people who were forgotten. A forgetting that was killed is not finished.
CREATE TABLE forgotten (
    person TEXT PRIMARY KEY,
    finished INTEGER NOT NULL DEFAULT 0
);

-- The one exception: while somebody is being forgotten, what was said of them is redacted.
DROP TRIGGER correction_stays;

CREATE TRIGGER correction_stays BEFORE UPDATE ON correction
WHEN NOT EXISTS (SELECT 1 FROM forgotten WHERE finished = 0)
    OR NEW.sequence IS NOT OLD.sequence OR NEW.made_at IS NOT OLD.made_at
BEGIN
    SELECT RAISE(ABORT, 'corrections are never changed, only added');
END;

PRAGMA user_version = 4;

-- What the adaptation changed: where each clustered track lies on the maps without it and with it, and whose it was before
-- any correction; null for nobody's. Coordinates of a picture, not embeddings.
CREATE TABLE compared_track (
    position INTEGER PRIMARY KEY,
    track TEXT NOT NULL UNIQUE REFERENCES track (id) ON DELETE CASCADE,
    before_x REAL NOT NULL,
    before_y REAL NOT NULL,
    before_person TEXT,
    after_x REAL NOT NULL,
    after_y REAL NOT NULL,
    after_person TEXT
);

PRAGMA user_version = 3;

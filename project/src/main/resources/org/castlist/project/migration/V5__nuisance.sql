-- What poor pictures do to this film's embeddings, as directions of little-endian floats, and what they were learned from.
-- Learned from everybody's faces: gone as soon as somebody is forgotten.
CREATE TABLE nuisance (
    position INTEGER PRIMARY KEY,
    learned_from TEXT NOT NULL,
    direction BLOB NOT NULL
);

PRAGMA user_version = 5;

-- File names of the pictures of a folder by number, with slashes between; empty for a video.
ALTER TABLE watching ADD COLUMN pictures TEXT NOT NULL DEFAULT '';

PRAGMA user_version = 2;

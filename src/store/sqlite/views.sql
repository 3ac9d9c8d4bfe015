-- For any SQLite tool: the journal with readable times, hashes and bodies. Nothing in the program reads these.
CREATE VIEW v_entry AS
SELECT seq,
       strftime('%Y-%m-%dT%H:%M:%fZ', at / 1000.0, 'unixepoch') AS at_utc,
       author, kind, body,
       lower(hex(prev)) AS prev_hex,
       lower(hex(hash)) AS hash_hex,
       key
FROM entry;

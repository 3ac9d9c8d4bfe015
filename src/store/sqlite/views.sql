-- For any SQLite tool: the journal with readable times, hashes and bodies. Nothing in the program reads these.
CREATE VIEW v_entry AS
SELECT seq,
       strftime('%Y-%m-%dT%H:%M:%fZ', at / 1000.0, 'unixepoch') AS at_utc,
       author, kind, body,
       lower(hex(prev)) AS prev_hex,
       lower(hex(hash)) AS hash_hex,
       key
FROM entry;

-- Every row of every self-assessment; a later submission of a unit supersedes the earlier.
CREATE VIEW v_submission AS
SELECT e.seq, e.at_utc, e.author,
       json_extract(e.body, '$.unit') AS unit,
       json_extract(a.value, '$.item') AS item,
       json_extract(a.value, '$.score') AS self_score,
       json_extract(a.value, '$.reported') AS reported,
       json_extract(a.value, '$.explanation') AS explanation,
       json_extract(a.value, '$.evidence_note') AS evidence_note,
       json_extract(e.body, '$.source.file') AS file
FROM v_entry e, json_each(e.body, '$.answers') a
WHERE e.kind = 'self_assessment_submitted';

-- Every confirmed verdict (accept, points or na); a later one of the same member supersedes the earlier.
CREATE VIEW v_review AS
SELECT e.seq, e.at_utc, e.author AS member,
       json_extract(c.value, '$.unit') AS unit,
       json_extract(c.value, '$.item') AS item,
       json_extract(c.value, '$.verdict') AS verdict,
       json_extract(c.value, '$.why') AS why
FROM v_entry e, json_each(e.body, '$.cells') c
WHERE e.kind = 'review_confirmed';

CREATE VIEW v_vote AS
SELECT e.seq,
       row_number() OVER (ORDER BY e.seq) AS number,
       strftime('%Y-%m-%dT%H:%M:%fZ', json_extract(e.body, '$.at') / 1000.0, 'unixepoch') AS held_utc,
       json_extract(e.body, '$.motion.kind') AS motion,
       json_extract(e.body, '$.motion') AS motion_body,
       json_extract(e.body, '$.ballots.kind') AS ballots,
       json_extract(e.body, '$.ballots') AS ballots_body,
       EXISTS (SELECT 1 FROM v_entry v WHERE v.kind = 'vote_voided' AND v.seq > e.seq
               AND json_extract(v.body, '$.vote') =
                   (SELECT count(*) FROM entry b WHERE b.kind = 'vote_held' AND b.seq < e.seq)) AS voided
FROM v_entry e
WHERE e.kind = 'vote_held';

-- Rulings on one cell or on many; `vote` counts from 1 as in v_vote and is empty for consensus.
CREATE VIEW v_ruling AS
SELECT e.seq, e.at_utc,
       json_extract(e.body, '$.motion.kind') AS motion,
       coalesce(json_extract(e.body, '$.motion.unit'), json_extract(c.value, '$[0]')) AS unit,
       coalesce(json_extract(e.body, '$.motion.item'), json_extract(c.value, '$[1]')) AS item,
       json_extract(e.body, '$.motion.value') AS value,
       json_extract(e.body, '$.vote') + 1 AS vote,
       json_extract(e.body, '$.why') AS why
FROM v_entry e LEFT JOIN json_each(e.body, '$.motion.cells') c
WHERE e.kind = 'ruling_made';

-- What every delivery said, kept beside the tables of facts, which forget all but the newest version when they merge. A
-- delivery that is taken back has its rows deleted from the facts, and from here what counted before it comes back
-- (server/ingest/undo). The tables have the columns of the facts: a column added to one is added to the other, in the
-- same place. Ordered by the call, so that all versions of a call stand together whatever its days; a delivery's own rows
-- are found by their versions.
CREATE TABLE IF NOT EXISTS call_versions AS calls
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(started_on)
ORDER BY (site_id, call_id, started_on, version)
SETTINGS non_replicated_deduplication_window = 1000;

ALTER TABLE call_versions DROP INDEX IF EXISTS caller_key_index;

CREATE MATERIALIZED VIEW IF NOT EXISTS call_versions_from_calls TO call_versions AS
SELECT * FROM calls WHERE is_deleted = 0;

INSERT INTO call_versions SELECT * FROM calls WHERE is_deleted = 0
SETTINGS max_partitions_per_insert_block = 0;

CREATE TABLE IF NOT EXISTS interval_versions AS interval_volumes
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(interval_start)
ORDER BY (site_id, queue, type, interval_start, version)
SETTINGS non_replicated_deduplication_window = 1000;

CREATE MATERIALIZED VIEW IF NOT EXISTS interval_versions_from_volumes TO interval_versions AS
SELECT * FROM interval_volumes;

INSERT INTO interval_versions SELECT * FROM interval_volumes
SETTINGS max_partitions_per_insert_block = 0;

-- Heads only: utterances keep all versions anyway.
CREATE TABLE IF NOT EXISTS transcript_versions AS transcripts
ENGINE = ReplacingMergeTree
PARTITION BY toYYYYMM(started_on)
ORDER BY (site_id, call_id, started_on, version)
SETTINGS non_replicated_deduplication_window = 1000;

CREATE MATERIALIZED VIEW IF NOT EXISTS transcript_versions_from_transcripts TO transcript_versions AS
SELECT * FROM transcripts WHERE is_deleted = 0;

INSERT INTO transcript_versions SELECT * FROM transcripts WHERE is_deleted = 0
SETTINGS max_partitions_per_insert_block = 0;

-- What callers said to being recorded, by local day: the page of coverage.
CREATE TABLE IF NOT EXISTS rollup_consent
(
    site_id UInt32,
    day Date,
    snapshot UInt64,
    queue LowCardinality(String),
    local_date Date,
    calls Float64,
    given Float64,
    refused Float64
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(day)
ORDER BY (site_id, day, queue, local_date);

-- Which delivery tells of the calls of a day: the one whose version of a call counts. batch_seq is IngestBatch.seq of
-- PostgreSQL; the page of coverage makes sources of deliveries. What the caller said to being recorded stands here, too.
CREATE TABLE IF NOT EXISTS rollup_source
(
    site_id UInt32,
    day Date,
    snapshot UInt64,
    batch_seq UInt32,
    local_date Date,
    calls Float64,
    answered Float64,
    given Float64,
    refused Float64
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(day)
ORDER BY (site_id, day, batch_seq, local_date);

DROP TABLE IF EXISTS rollup_consent;

-- The same of a call that has a transcript: the delivery of its record, not that of the transcript.
ALTER TABLE call_insights ADD COLUMN IF NOT EXISTS batch_seq UInt32;

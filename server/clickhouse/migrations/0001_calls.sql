-- Facts about calls. A call may be delivered many times; the highest version wins, and a row with is_deleted = 1
-- withdraws the call from that day (it moved to another one).
CREATE TABLE IF NOT EXISTS calls
(
    site_id UInt32,
    call_id String,
    started_at DateTime64(3, 'UTC'),
    started_on Date DEFAULT toDate(started_at),
    queue LowCardinality(String),
    direction Enum8('inbound' = 1, 'outbound' = 2, 'internal' = 3),
    type LowCardinality(String),
    agent LowCardinality(String),
    agent_group LowCardinality(String),
    caller_key String,
    queue_entered_at Nullable(DateTime64(3, 'UTC')),
    ivr_ms UInt32,
    queue_ms UInt32,
    wait_ms UInt32,
    talk_ms UInt32,
    hold_ms UInt32,
    acw_ms UInt32,
    outcome Enum8('answered' = 1, 'abandoned' = 2, 'short_abandoned' = 3, 'contained' = 4, 'transferred' = 5, 'failed' = 6),
    source_outcome LowCardinality(String),
    transferred_to LowCardinality(String),
    wrap_up LowCardinality(String),
    recording String,
    consent Enum8('unknown' = 0, 'given' = 1, 'refused' = 2),
    purposes Array(LowCardinality(String)),
    batch_id UUID,
    source_file LowCardinality(String),
    source_line UInt32,
    version UInt64,
    is_deleted UInt8 DEFAULT 0,
    ingested_at DateTime64(3, 'UTC') DEFAULT now64(3),
    -- Finds the other calls of a caller within a few weeks without reading every key.
    INDEX caller_key_index caller_key TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY toYYYYMM(started_on)
ORDER BY (site_id, started_on, call_id)
SETTINGS non_replicated_deduplication_window = 1000;

-- On which days a call was ever seen: finds a call by its id, and finds calls that a correction moved to another day.
CREATE TABLE IF NOT EXISTS call_days
(
    site_id UInt32,
    call_id String,
    started_on Date,
    version UInt64
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (site_id, call_id, started_on)
SETTINGS non_replicated_deduplication_window = 1000;

CREATE MATERIALIZED VIEW IF NOT EXISTS call_days_from_calls TO call_days AS
SELECT site_id, call_id, started_on, version FROM calls WHERE is_deleted = 0;

-- How many rows (all versions) stand under a day: says what reading the day costs, before it is read.
CREATE TABLE IF NOT EXISTS calls_a_day
(
    site_id UInt32,
    started_on Date,
    stored UInt64
)
ENGINE = SummingMergeTree(stored)
ORDER BY (site_id, started_on)
SETTINGS non_replicated_deduplication_window = 1000;

CREATE MATERIALIZED VIEW IF NOT EXISTS calls_a_day_from_calls TO calls_a_day AS
SELECT site_id, started_on, count() AS stored FROM calls GROUP BY site_id, started_on;

-- Interval volumes as an ACD reports them. NULL means: the report does not say.
CREATE TABLE IF NOT EXISTS interval_volumes
(
    site_id UInt32,
    queue LowCardinality(String),
    type LowCardinality(String),
    interval_start DateTime('UTC'),
    interval_minutes UInt16,
    calls Float64,
    offered Nullable(Float64),
    answered Nullable(Float64),
    abandoned Nullable(Float64),
    short_abandoned Nullable(Float64),
    within_target Nullable(Float64),
    asa_ms Nullable(Float64),
    longest_wait_ms Nullable(UInt32),
    aht_ms Nullable(Float64),
    batch_id UUID,
    source_file LowCardinality(String),
    source_line UInt32,
    version UInt64,
    ingested_at DateTime64(3, 'UTC') DEFAULT now64(3)
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(interval_start)
ORDER BY (site_id, queue, type, interval_start)
SETTINGS non_replicated_deduplication_window = 1000;

-- Where a call came in: the number that was dialled, and what the caller chose in the menu. '' where the source does not say.
ALTER TABLE calls
    ADD COLUMN IF NOT EXISTS entry LowCardinality(String) AFTER type,
    ADD COLUMN IF NOT EXISTS menu_choice LowCardinality(String) AFTER entry;

-- The make of the statements that wrote a snapshot: days of an older make are made anew by the sweep.
ALTER TABLE rollup_heads ADD COLUMN IF NOT EXISTS make UInt16 DEFAULT 1;
ALTER TABLE insight_heads ADD COLUMN IF NOT EXISTS make UInt16 DEFAULT 1;

-- Incoming calls by their wait in whole seconds: what patience and service levels at any threshold are computed from, and,
-- with the time in the menu, how many lines are held.
CREATE TABLE IF NOT EXISTS rollup_waits
(
    site_id UInt32,
    day Date,
    snapshot UInt64,
    queue LowCardinality(String),
    type LowCardinality(String),
    local_date Date,
    -- rounded down; longer ones than 65535 stand there
    wait_s UInt16,
    answered Float64,
    abandoned Float64,
    -- ended in the menu, or failed
    other Float64,
    ivr_ms Float64
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(day)
ORDER BY (site_id, day, queue, type, wait_s);

-- Agents as the calls show them, by group and never by person: an agent is present from the first to the last call of a
-- day, but for gaps of more than half an hour. What an agent was present for is split over the queues by the agent's
-- handling in the interval (or, where there was none in it, in the day).
CREATE TABLE IF NOT EXISTS rollup_presence
(
    site_id UInt32,
    day Date,
    snapshot UInt64,
    queue LowCardinality(String),
    agent_group LowCardinality(String),
    interval_start DateTime('UTC'),
    local_date Date,
    local_minute UInt16,
    present_ms Float64,
    handling_ms Float64
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(day)
ORDER BY (site_id, day, queue, agent_group, interval_start);

-- The way of calls: entry, menu, queue, where they were passed on to, what became of them.
CREATE TABLE IF NOT EXISTS rollup_flow
(
    site_id UInt32,
    day Date,
    snapshot UInt64,
    local_date Date,
    entry LowCardinality(String),
    menu_choice LowCardinality(String),
    queue LowCardinality(String),
    type LowCardinality(String),
    direction Enum8('inbound' = 1, 'outbound' = 2, 'internal' = 3),
    agent_group LowCardinality(String),
    transferred_to LowCardinality(String),
    outcome Enum8('answered' = 1, 'abandoned' = 2, 'short_abandoned' = 3, 'contained' = 4, 'transferred' = 5, 'failed' = 6),
    calls Float64,
    wait_ms Float64,
    handled Float64,
    handle_ms Float64
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(day)
ORDER BY (site_id, day, entry, menu_choice, queue, type, transferred_to, outcome);

-- The way of calls whose texts were read. The onward leg is the same caller's next call in the queue it was passed on to,
-- at most 15 minutes after it ended; NULL where there is none in the records.
ALTER TABLE call_insights
    ADD COLUMN IF NOT EXISTS entry LowCardinality(String),
    ADD COLUMN IF NOT EXISTS menu_choice LowCardinality(String),
    ADD COLUMN IF NOT EXISTS transferred_to LowCardinality(String),
    ADD COLUMN IF NOT EXISTS onward_call_id String,
    ADD COLUMN IF NOT EXISTS onward_wait_ms Nullable(UInt32),
    ADD COLUMN IF NOT EXISTS onward_handle_ms Nullable(UInt32);

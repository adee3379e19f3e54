-- Rollups that pages read. The rollups of one UTC day of a site are written together under a new snapshot number; the row
-- in rollup_heads makes that snapshot the one that counts. Readers join the heads, so a half-written rollup is never seen.
-- Every measure adds up, except longest_wait_ms (take the maximum). Counts are Float64 because some ACD reports average.
--   calls          all that came in, whatever became of them
--   outcome_known  calls whose outcome is known (interval volumes may not say); below are zero where it is not
--   offered        reached a queue: answered + abandoned (short ones among them)
--   rated_offered  the service level's denominator by the queue's rule; rated_within_target its numerator
--   waits, wait_ms answered calls whose wait is known, and the sum of their waits
--   handled        calls with a handle time; talk_ms + hold_ms + acw_ms is its sum
CREATE TABLE IF NOT EXISTS rollup_heads
(
    site_id UInt32,
    day Date,
    snapshot UInt64
)
ENGINE = ReplacingMergeTree(snapshot)
ORDER BY (site_id, day);

-- 15-minute intervals; local_date and local_minute (since midnight) are those of the queue's time zone.
CREATE TABLE IF NOT EXISTS rollup_interval
(
    site_id UInt32,
    day Date,
    snapshot UInt64,
    queue LowCardinality(String),
    type LowCardinality(String),
    direction Enum8('inbound' = 1, 'outbound' = 2, 'internal' = 3),
    agent_group LowCardinality(String),
    interval_start DateTime('UTC'),
    local_minute UInt16,
    local_date Date,
    calls Float64,
    outcome_known Float64,
    offered Float64,
    answered Float64,
    abandoned Float64,
    short_abandoned Float64,
    contained Float64,
    transferred Float64,
    failed Float64,
    rated_offered Float64,
    rated_within_target Float64,
    waits Float64,
    wait_ms Float64,
    abandon_wait_ms Float64,
    longest_wait_ms Float64,
    handled Float64,
    talk_ms Float64,
    hold_ms Float64,
    acw_ms Float64
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(day)
ORDER BY (site_id, day, queue, type, direction, agent_group, interval_start);

-- Hours of the queue's clock, for long periods: local_minute is that of the full hour. An hour of a half-hour zone may
-- stand under two UTC days; the rows add up.
CREATE TABLE IF NOT EXISTS rollup_hour
(
    site_id UInt32,
    day Date,
    snapshot UInt64,
    queue LowCardinality(String),
    type LowCardinality(String),
    direction Enum8('inbound' = 1, 'outbound' = 2, 'internal' = 3),
    agent_group LowCardinality(String),
    local_minute UInt16,
    local_date Date,
    calls Float64,
    outcome_known Float64,
    offered Float64,
    answered Float64,
    abandoned Float64,
    short_abandoned Float64,
    contained Float64,
    transferred Float64,
    failed Float64,
    rated_offered Float64,
    rated_within_target Float64,
    waits Float64,
    wait_ms Float64,
    abandon_wait_ms Float64,
    longest_wait_ms Float64,
    handled Float64,
    talk_ms Float64,
    hold_ms Float64,
    acw_ms Float64
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(day)
ORDER BY (site_id, day, queue, type, direction, agent_group, local_date, local_minute);

-- Days of the queue's time zone. A local day may stand under two UTC days; the rows add up.
CREATE TABLE IF NOT EXISTS rollup_day
(
    site_id UInt32,
    day Date,
    snapshot UInt64,
    queue LowCardinality(String),
    type LowCardinality(String),
    direction Enum8('inbound' = 1, 'outbound' = 2, 'internal' = 3),
    agent_group LowCardinality(String),
    local_date Date,
    calls Float64,
    outcome_known Float64,
    offered Float64,
    answered Float64,
    abandoned Float64,
    short_abandoned Float64,
    contained Float64,
    transferred Float64,
    failed Float64,
    rated_offered Float64,
    rated_within_target Float64,
    waits Float64,
    wait_ms Float64,
    abandon_wait_ms Float64,
    longest_wait_ms Float64,
    handled Float64,
    talk_ms Float64,
    hold_ms Float64,
    acw_ms Float64
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(day)
ORDER BY (site_id, day, queue, type, direction, agent_group, local_date);

-- The same days by agent.
CREATE TABLE IF NOT EXISTS rollup_agent_day
(
    site_id UInt32,
    day Date,
    snapshot UInt64,
    queue LowCardinality(String),
    type LowCardinality(String),
    direction Enum8('inbound' = 1, 'outbound' = 2, 'internal' = 3),
    agent_group LowCardinality(String),
    agent LowCardinality(String),
    local_date Date,
    calls Float64,
    outcome_known Float64,
    offered Float64,
    answered Float64,
    abandoned Float64,
    short_abandoned Float64,
    contained Float64,
    transferred Float64,
    failed Float64,
    rated_offered Float64,
    rated_within_target Float64,
    waits Float64,
    wait_ms Float64,
    abandon_wait_ms Float64,
    longest_wait_ms Float64,
    handled Float64,
    talk_ms Float64,
    hold_ms Float64,
    acw_ms Float64
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(day)
ORDER BY (site_id, day, queue, type, direction, agent_group, agent, local_date);

-- The same days by wrap-up code.
CREATE TABLE IF NOT EXISTS rollup_wrap_up_day
(
    site_id UInt32,
    day Date,
    snapshot UInt64,
    queue LowCardinality(String),
    type LowCardinality(String),
    direction Enum8('inbound' = 1, 'outbound' = 2, 'internal' = 3),
    agent_group LowCardinality(String),
    wrap_up LowCardinality(String),
    local_date Date,
    calls Float64,
    outcome_known Float64,
    offered Float64,
    answered Float64,
    abandoned Float64,
    short_abandoned Float64,
    contained Float64,
    transferred Float64,
    failed Float64,
    rated_offered Float64,
    rated_within_target Float64,
    waits Float64,
    wait_ms Float64,
    abandon_wait_ms Float64,
    longest_wait_ms Float64,
    handled Float64,
    talk_ms Float64,
    hold_ms Float64,
    acw_ms Float64
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(day)
ORDER BY (site_id, day, queue, type, direction, agent_group, wrap_up, local_date);

-- Forecasts, by snapshot. A snapshot is seen only when its head in PostgreSQL (ForecastSnapshot) is done; what a failed or
-- canceled run has written is deleted, and nobody reads it before. Queue '' is the whole site. A metric is `offered`
-- (calls an interval, day or week) or `aht` (mean handle time, seconds). Means add up over queues and over time; quantiles
-- belong to their own interval, day or week and do not. Closed intervals have no row: they are 0.
-- Partitioned by the month of the first forecast day, so that a snapshot lies in one partition and is deleted cheaply.
CREATE TABLE IF NOT EXISTS forecast_points
(
    site_id UInt32,
    snapshot_id UUID,
    origin_date Date,
    queue LowCardinality(String),
    metric Enum8('offered' = 1, 'aht' = 2),
    -- Of the queue's zone. On a day of 25 hours two instants have one local minute.
    local_date Date,
    local_minute UInt16,
    interval_start DateTime('UTC'),
    mean Float64,
    q025 Float32,
    q10 Float32,
    q25 Float32,
    q50 Float32,
    q75 Float32,
    q90 Float32,
    q975 Float32
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(origin_date)
ORDER BY (site_id, snapshot_id, queue, metric, local_date, local_minute, interval_start)
SETTINGS non_replicated_deduplication_window = 1000;

-- Days (15 months) and weeks of them. A week is named by its Monday; forecast_from and forecast_days say which of its
-- days are forecast: the first and the last week may be cut.
CREATE TABLE IF NOT EXISTS forecast_days
(
    site_id UInt32,
    snapshot_id UUID,
    origin_date Date,
    queue LowCardinality(String),
    metric Enum8('offered' = 1, 'aht' = 2),
    grain Enum8('day' = 1, 'week' = 2),
    local_date Date,
    forecast_from Date,
    forecast_days UInt8,
    mean Float64,
    q025 Float32,
    q10 Float32,
    q25 Float32,
    q50 Float32,
    q75 Float32,
    q90 Float32,
    q975 Float32
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(origin_date)
ORDER BY (site_id, snapshot_id, queue, metric, grain, local_date)
SETTINGS non_replicated_deduplication_window = 1000;

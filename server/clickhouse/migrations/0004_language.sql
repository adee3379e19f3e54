-- What was said in calls, and what was read in it. Text is masked before it comes here; the original, where a site keeps
-- it, is sealed in PostgreSQL. `version` is that of the delivery (batch * 2^32 + line): a transcript that comes again
-- replaces the older one as a whole. The head is written last, so that a transcript is seen whole or not at all.
CREATE TABLE IF NOT EXISTS transcripts
(
    site_id UInt32,
    -- UTC day of the call
    started_on Date,
    call_id String,
    version UInt64,
    language LowCardinality(String),
    utterances UInt32,
    -- what made it: an engine and its model and parameters, or the name of the source format
    engine LowCardinality(String),
    engine_model LowCardinality(String),
    engine_settings String,
    -- kinds of especially sensitive content that were found (health, religion, …)
    sensitive Array(LowCardinality(String)),
    -- how many masks of each type
    mask_types Array(LowCardinality(String)),
    mask_counts Array(UInt32),
    -- from the times of the turns; NULL where the source has none
    customer_ms Nullable(UInt32),
    agent_ms Nullable(UInt32),
    silence_ms Nullable(UInt32),
    longest_silence_ms Nullable(UInt32),
    talk_over_ms Nullable(UInt32),
    batch_id UUID,
    is_deleted UInt8 DEFAULT 0,
    ingested_at DateTime64(3, 'UTC') DEFAULT now64(3)
)
ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY toYYYYMM(started_on)
ORDER BY (site_id, started_on, call_id)
SETTINGS non_replicated_deduplication_window = 1000;

-- Turns, of all versions: readers take those of the head's version. `words` is the text as search sees it: folded words
-- (single characters where a script has no spaces) between single spaces, one at each end.
CREATE TABLE IF NOT EXISTS utterances
(
    site_id UInt32,
    started_on Date,
    call_id String,
    version UInt64,
    ordinal UInt16,
    speaker Enum8('customer' = 1, 'agent' = 2, 'ivr' = 3, 'unknown' = 4),
    start_ms Nullable(UInt32),
    end_ms Nullable(UInt32),
    text String CODEC(ZSTD(3)),
    words String CODEC(ZSTD(1)),
    mask_types Array(LowCardinality(String)),
    mask_starts Array(UInt32),
    mask_ends Array(UInt32),
    INDEX words_index words TYPE text(tokenizer = splitByString([' ']))
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(started_on)
ORDER BY (site_id, started_on, call_id, version, ordinal)
SETTINGS non_replicated_deduplication_window = 1000;

-- What a model (or the rules) read in a call: one row a call, kind and run, none overwritten; the highest run wins. Labels
-- are ids of PostgreSQL (Intent, Irritant), best first, side by side with score, evidence (characters of the masked text
-- of an utterance) and, for rules, why. No label: nothing reached the threshold. For sentiment the arrays over utterances
-- are filled instead, and the label is 'strong_negative' where the customer was strongly negative.
CREATE TABLE IF NOT EXISTS readings
(
    site_id UInt32,
    started_on Date,
    call_id String,
    kind Enum8('intent' = 1, 'sentiment' = 2, 'irritant' = 3),
    run UInt64,
    -- ClassifierVersion.id, or the name and version of shipped weights, or the fingerprint of the rules
    model LowCardinality(String),
    transcript_version UInt64,
    top LowCardinality(String),
    top_score Float32,
    labels Array(LowCardinality(String)),
    scores Array(Float32),
    evidence_utterances Array(UInt16),
    evidence_starts Array(UInt32),
    evidence_ends Array(UInt32),
    reasons Array(String),
    utterances Array(UInt16),
    -- -1 negative, 0 neutral, 1 positive, with the probability of that class and P(positive) - P(negative)
    sentiments Array(Int8),
    sentiment_scores Array(Float32),
    balances Array(Float32),
    customer_balance Nullable(Float32),
    agent_balance Nullable(Float32),
    trend Nullable(Float32),
    made_at DateTime64(3, 'UTC')
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(started_on)
ORDER BY (site_id, started_on, call_id, kind, run)
SETTINGS non_replicated_deduplication_window = 1000;

-- What people said of a label of a call; the newest (highest seq) counts and outranks any model. PostgreSQL
-- (LabelCorrection) has the history.
CREATE TABLE IF NOT EXISTS corrections
(
    site_id UInt32,
    started_on Date,
    call_id String,
    kind Enum8('intent' = 1, 'sentiment' = 2, 'irritant' = 3),
    label LowCardinality(String),
    verdict Enum8('is_not' = 0, 'is' = 1, 'withdrawn' = 2),
    seq UInt64
)
ENGINE = ReplacingMergeTree(seq)
PARTITION BY toYYYYMM(started_on)
ORDER BY (site_id, started_on, call_id, kind, label)
SETTINGS non_replicated_deduplication_window = 1000;

-- What pages read: one row a call that has a transcript, with its facts, what was read in it and what people corrected.
-- Made anew a UTC day at a time under a new snapshot, like rollups; the row in insight_heads makes it the one that counts.
-- Labels of merged intents and irritants stand here under the one they were merged into.
CREATE TABLE IF NOT EXISTS insight_heads
(
    site_id UInt32,
    day Date,
    snapshot UInt64
)
ENGINE = ReplacingMergeTree(snapshot)
ORDER BY (site_id, day);

CREATE TABLE IF NOT EXISTS call_insights
(
    site_id UInt32,
    day Date,
    snapshot UInt64,
    call_id String,
    started_at DateTime64(3, 'UTC'),
    -- of the queue's zone
    local_date Date,
    local_minute UInt16,
    queue LowCardinality(String),
    direction Enum8('inbound' = 1, 'outbound' = 2, 'internal' = 3),
    type LowCardinality(String),
    agent LowCardinality(String),
    agent_group LowCardinality(String),
    outcome Enum8('answered' = 1, 'abandoned' = 2, 'short_abandoned' = 3, 'contained' = 4, 'transferred' = 5, 'failed' = 6),
    wait_ms UInt32,
    hold_ms UInt32,
    handle_ms UInt32,
    is_transferred UInt8,
    -- NULL where the caller is not known: did the caller call in the seven days before, and again in the seven after
    is_repeat Nullable(UInt8),
    is_repeated Nullable(UInt8),
    language LowCardinality(String),
    sensitive UInt8,
    utterances UInt32,
    -- of calls whose readings are there; intent_run is 0 where no model has read it
    intent_run UInt64,
    sentiment_run UInt64,
    irritant_run UInt64,
    -- the main intent, '' for unknown
    intent LowCardinality(String),
    intents Array(LowCardinality(String)),
    top_intent LowCardinality(String),
    top_score Float32,
    irritants Array(LowCardinality(String)),
    customer_balance Nullable(Float32),
    agent_balance Nullable(Float32),
    trend Nullable(Float32),
    -- 0 where there is none
    strong_negative Float32,
    is_corrected UInt8
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(day)
ORDER BY (site_id, day, queue, call_id);

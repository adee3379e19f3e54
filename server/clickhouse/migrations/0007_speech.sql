-- What transcription knows and other sources of texts do not. Words: where each stands in the masked text (characters,
-- UTF-16) and when it was said; all four are empty where the engine gives no times, and a word inside a mask has the
-- mask's place. Confidence 0 to 1, NULL where the source does not say.
ALTER TABLE utterances
    ADD COLUMN IF NOT EXISTS word_starts Array(UInt32),
    ADD COLUMN IF NOT EXISTS word_ends Array(UInt32),
    ADD COLUMN IF NOT EXISTS word_start_ms Array(UInt32),
    ADD COLUMN IF NOT EXISTS word_end_ms Array(UInt32),
    ADD COLUMN IF NOT EXISTS confidence Nullable(Float32);

-- How often one began to speak while the other spoke, and went on; NULL where turns have no times.
ALTER TABLE transcripts
    ADD COLUMN IF NOT EXISTS customer_interruptions Nullable(UInt16),
    ADD COLUMN IF NOT EXISTS agent_interruptions Nullable(UInt16);

-- Irritants of which a rule and a model (learned, or a topic of discovery) say different things of the call: found by the
-- rule alone, and by the model alone. Which of both counts stands in labels.
ALTER TABLE readings
    ADD COLUMN IF NOT EXISTS only_rule Array(LowCardinality(String)),
    ADD COLUMN IF NOT EXISTS only_model Array(LowCardinality(String));

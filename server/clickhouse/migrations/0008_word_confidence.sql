-- How sure the recognizer is of each word, in percent (255: it does not say), side by side with the words' places; empty
-- where there are no words.
ALTER TABLE utterances
    ADD COLUMN IF NOT EXISTS word_confidence Array(UInt8);

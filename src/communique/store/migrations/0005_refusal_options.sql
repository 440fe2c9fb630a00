-- What was said on the command line of `read` is kept with a failure, so that `retry` reads it alike.
ALTER TABLE refusals ADD COLUMN options TEXT NOT NULL DEFAULT '{}';

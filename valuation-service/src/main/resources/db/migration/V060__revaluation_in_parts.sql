-- A revaluation keeps its place in the parts of its job.
DROP TABLE revaluation;

-- Which refits were begun by the clock: of several replicas the one that writes the row begins it.
CREATE TABLE scheduled_refit (
    model           text NOT NULL,
    calibration_end date NOT NULL,
    PRIMARY KEY (model, calibration_end)
);

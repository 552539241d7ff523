package io.clientele.valuation.choice;

/** By which measure of the hold-out a champion is chosen. */
enum Criterion {
    /** How likely the model held what then happened, customer by customer; means of spend say nothing of that. */
    LOG_LIKELIHOOD {
        @Override
        double loss(Score score) {
            return -score.logLikelihood();
        }
    },
    /** Mean absolute error of what is foreseen of a customer; least for who states the middle instead of the expectation. */
    MAE {
        @Override
        double loss(Score score) {
            return score.mae();
        }
    },
    /** Root of the mean squared error: least for who states the true expectation, on which values rest. */
    RMSE {
        @Override
        double loss(Score score) {
            return score.rmse();
        }
    },
    /** The error of the sum over all customers. */
    SUM_ERROR {
        @Override
        double loss(Score score) {
            return Math.abs(score.sumError());
        }
    };

    /** The less the better. */
    abstract double loss(Score score);
}

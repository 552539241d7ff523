package io.clientele.valuation.choice;

/** By which measure of the hold-out a champion is chosen. */
enum Criterion {
    /** How likely the model held what then happened, customer by customer: no model gains by stating what it does not believe. */
    LOG_LIKELIHOOD {
        @Override
        double loss(Score score) {
            return -score.logLikelihood();
        }
    },
    /** Mean absolute error of the purchases of a customer. */
    MAE {
        @Override
        double loss(Score score) {
            return score.mae();
        }
    },
    /** Root of the mean squared error. */
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

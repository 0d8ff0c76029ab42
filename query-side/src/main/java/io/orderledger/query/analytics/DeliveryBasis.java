package io.orderledger.query.analytics;

/** Which of a completed run's days its figures count on. */
enum DeliveryBasis {
    /** The day that the run was completed on. */
    COMPLETED,
    /** The day that the run was planned on. */
    CREATED
}

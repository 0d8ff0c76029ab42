package io.orderledger.events;

/**
 * A fact in the ledger. Sealed, so that whoever reads events switches over all of them and the compiler names the
 * places that a new one concerns. When and by whom it was recorded stands in the event's metadata, not here.
 */
public sealed interface LedgerEvent
        permits OrderEvent,
                ProductEvent,
                CustomerEvent,
                PriceEvent,
                ConfigEvent,
                UserEvent,
                EmployeeEvent,
                DeliveryEvent {}

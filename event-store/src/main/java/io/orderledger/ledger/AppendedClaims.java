package io.orderledger.ledger;

import io.orderledger.ledger.SideRow.Claim;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** The claims that a unit of work has committed, for whoever handed out what it claimed. */
final class AppendedClaims {
    private static final String RESOURCE = AppendedClaims.class.getName();

    private AppendedClaims() {}

    static Set<Claim> of(UnitOfWork<?> root) {
        return root.<Set<Claim>>getOrComputeResource(RESOURCE, key -> new HashSet<>());
    }
}

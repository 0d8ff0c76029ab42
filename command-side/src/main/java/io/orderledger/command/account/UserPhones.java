package io.orderledger.command.account;

import io.orderledger.command.gateway.SideRows;
import io.orderledger.events.PhoneNumber;
import io.orderledger.ledger.ClaimLookup;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds users by phone: among those who are not deleted, a phone belongs to one. */
@Component
public class UserPhones {
    private final ClaimLookup claims;

    UserPhones(ClaimLookup claims) {
        this.claims = claims;
    }

    /** Whether there is anybody at all who is not deleted. */
    public boolean anyUser() {
        return claims.any(SideRows.USER_PHONE);
    }

    /** The user with this phone, in any spelling; nothing when it is no phone, or nobody's. */
    public Optional<String> userWith(String typed) {
        return PhoneNumber.normalised(typed).flatMap(phone -> claims.ownerOfPersonal(SideRows.USER_PHONE, phone));
    }
}

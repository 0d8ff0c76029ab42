package io.orderledger.query;

import io.orderledger.events.EmployeeEvent.EmployeeCreated;
import io.orderledger.events.EmployeeEvent.EmployeeDeactivated;
import io.orderledger.events.EmployeeEvent.EmployeeDeleted;
import io.orderledger.events.EmployeeRole;
import io.orderledger.events.Role;
import io.orderledger.events.UserEvent.UserActivated;
import io.orderledger.events.UserEvent.UserDeactivated;
import io.orderledger.events.UserEvent.UserDeleted;
import io.orderledger.events.UserEvent.UserInvited;
import io.orderledger.events.UserEvent.UserReactivated;
import io.orderledger.events.UserEvent.UserRestored;
import io.orderledger.events.UserEvent.UserRoleChanged;
import io.orderledger.query.history.History;

/** Who works in the shop of {@link ReadShop}, and who signs in. */
final class ReadPeople {
    static final String DRIVER = "0190a5b2-9e20-7f02-8b11-000000000001";
    static final String CLERK = "0190a5b2-9e20-7f02-8b11-000000000002";
    static final String LEFT = "0190a5b2-9e20-7f02-8b11-000000000003";
    static final String BOSS = "0190a5b2-9e20-7f02-8b11-000000000011";
    static final String INVITED = "0190a5b2-9e20-7f02-8b11-000000000012";
    static final String SUSPENDED = "0190a5b2-9e20-7f02-8b11-000000000013";
    static final String RETURNED = "0190a5b2-9e20-7f02-8b11-000000000014";
    static final String GONE_USER = "0190a5b2-9e20-7f02-8b11-000000000015";

    private ReadPeople() {}

    static void addTo(History history) {
        history.add(DRIVER, new EmployeeCreated(DRIVER, "王师傅 100%", "0571-1", EmployeeRole.DELIVERY));
        history.add(CLERK, new EmployeeCreated(CLERK, "李_会计", "0571-2", EmployeeRole.MANAGER));
        history.add(CLERK, new EmployeeDeactivated(CLERK));
        history.add(LEFT, new EmployeeCreated(LEFT, "走了", "0571-3", EmployeeRole.DELIVERY));
        history.add(LEFT, new EmployeeDeleted(LEFT));

        history.add(
                BOSS, new UserInvited(BOSS, "𠮷老板", "13700000001", Role.MANAGER, "https://example.com/1.png", null));
        history.add(BOSS, new UserActivated(BOSS));
        history.add(BOSS, new UserRoleChanged(BOSS, Role.ADMIN, Role.MANAGER));
        history.add(INVITED, new UserInvited(INVITED, "新人_1", "13700000002", Role.DELIVERY, null, DRIVER));
        history.add(SUSPENDED, new UserInvited(SUSPENDED, "停用 50%", "13700000003", Role.DELIVERY, null, null));
        history.add(SUSPENDED, new UserActivated(SUSPENDED));
        history.add(SUSPENDED, new UserDeactivated(SUSPENDED));
        history.add(RETURNED, new UserInvited(RETURNED, "回来", "13700000004", Role.ANALYST, null, CLERK));
        history.add(RETURNED, new UserActivated(RETURNED));
        history.add(RETURNED, new UserDeactivated(RETURNED));
        history.add(RETURNED, new UserReactivated(RETURNED));
        history.add(RETURNED, new UserDeleted(RETURNED));
        history.add(RETURNED, new UserRestored(RETURNED, "13700000004"));
        history.add(GONE_USER, new UserInvited(GONE_USER, "走了", "13700000005", Role.ADMIN, null, null));
        history.add(GONE_USER, new UserDeleted(GONE_USER));
    }
}

package io.orderledger.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.UserEvent.UserActivated;
import io.orderledger.events.UserEvent.UserChanged;
import io.orderledger.events.UserEvent.UserDeactivated;
import io.orderledger.events.UserEvent.UserDeleted;
import io.orderledger.events.UserEvent.UserInvited;
import io.orderledger.events.UserEvent.UserReactivated;
import io.orderledger.events.UserEvent.UserRestored;
import io.orderledger.events.UserEvent.UserRoleChanged;
import org.junit.jupiter.api.Test;

/** Who may enter, and as what. */
class UserStandingTest {
    private static final String ID = "user-1";
    private static final UserInvited INVITED =
            new UserInvited(ID, "小王", "13800138001", Role.MANAGER, null, "employee-1");
    private static final UserActivated ACTIVATED = new UserActivated(ID);
    private static final UserDeactivated DEACTIVATED = new UserDeactivated(ID);
    private static final UserReactivated REACTIVATED = new UserReactivated(ID);
    private static final UserDeleted DELETED = new UserDeleted(ID);
    private static final UserRestored RESTORED = new UserRestored(ID, "13800138001");

    @Test
    void nobodyMayEnter() {
        assertThat(UserStanding.NOBODY.mayEnter()).isFalse();
    }

    @Test
    void anInvitationIsNotEnough() {
        assertThat(after(INVITED).mayEnter()).isFalse();
        assertThat(after(INVITED, ACTIVATED))
                .isEqualTo(new UserStanding(true, false, false, Role.MANAGER, "小王", "employee-1"));
        assertThat(after(INVITED, ACTIVATED).mayEnter()).isTrue();
    }

    @Test
    void whoIsDeactivatedStaysOutUntilReactivated() {
        assertThat(after(INVITED, ACTIVATED, DEACTIVATED).mayEnter()).isFalse();
        assertThat(after(INVITED, ACTIVATED, DEACTIVATED, REACTIVATED).mayEnter())
                .isTrue();
    }

    @Test
    void aPasswordDoesNotUndoADeactivation() {
        assertThat(after(INVITED, DEACTIVATED, ACTIVATED).mayEnter()).isFalse();
        assertThat(after(INVITED, DEACTIVATED, ACTIVATED, REACTIVATED).mayEnter())
                .isTrue();
    }

    @Test
    void reactivatingMakesNobodyActiveWhoHasNeverBeen() {
        assertThat(after(INVITED, DEACTIVATED, REACTIVATED).mayEnter()).isFalse();
    }

    @Test
    void whoIsDeletedStaysOutAndIsInvitedAnewOnRestoring() {
        assertThat(after(INVITED, ACTIVATED, DELETED).mayEnter()).isFalse();
        UserStanding restored = after(INVITED, ACTIVATED, DELETED, RESTORED);
        assertThat(restored.mayEnter()).isFalse();
        assertThat(restored.employeeId()).isNull();
        assertThat(after(INVITED, ACTIVATED, DELETED, RESTORED, ACTIVATED).mayEnter())
                .isTrue();
        assertThat(after(INVITED, DEACTIVATED, DELETED, RESTORED, ACTIVATED).mayEnter())
                .as("restoring does not undo a deactivation")
                .isFalse();
    }

    @Test
    void roleNameAndEmployeeFollowTheirChanges() {
        UserStanding user = after(
                INVITED,
                ACTIVATED,
                new UserRoleChanged(ID, Role.AUDITOR, Role.MANAGER),
                new UserChanged(ID, "王经理", "13900139001", null, null));
        assertThat(user).isEqualTo(new UserStanding(true, false, false, Role.AUDITOR, "王经理", null));
    }

    private static UserStanding after(UserEvent... events) {
        UserStanding user = UserStanding.NOBODY;
        for (UserEvent event : events) user = UserStanding.evolve(user, event);
        return user;
    }
}

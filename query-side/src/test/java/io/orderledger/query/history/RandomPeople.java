package io.orderledger.query.history;

import io.orderledger.events.EmployeeEvent.EmployeeChanged;
import io.orderledger.events.EmployeeEvent.EmployeeCreated;
import io.orderledger.events.EmployeeEvent.EmployeeDeactivated;
import io.orderledger.events.EmployeeEvent.EmployeeDeleted;
import io.orderledger.events.EmployeeEvent.EmployeeReactivated;
import io.orderledger.events.EmployeeEvent.EmployeeRestored;
import io.orderledger.events.EmployeeRole;
import io.orderledger.events.Role;
import io.orderledger.events.UserEvent.UserActivated;
import io.orderledger.events.UserEvent.UserChanged;
import io.orderledger.events.UserEvent.UserDeactivated;
import io.orderledger.events.UserEvent.UserDeleted;
import io.orderledger.events.UserEvent.UserInvited;
import io.orderledger.events.UserEvent.UserReactivated;
import io.orderledger.events.UserEvent.UserRestored;
import io.orderledger.events.UserEvent.UserRoleChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Users and employees of a random history: invited, changed, deactivated, deleted, and back. */
final class RandomPeople {
    private static final List<String> NAMES = List.of("小王", "𠮷田", "O'Neil 100%", "王_师傅");

    private final Random random;
    private final History history;
    private final List<String> users = new ArrayList<>();
    private final List<String> employees = new ArrayList<>();
    private final Set<String> deleted = new TreeSet<>();

    RandomPeople(Random random, History history) {
        this.random = random;
        this.history = history;
        createEmployee();
        inviteUser();
    }

    void step() {
        switch (random.nextInt(4)) {
            case 0 -> createEmployee();
            case 1 -> inviteUser();
            case 2 -> changeEmployee(any(employees));
            default -> changeUser(any(users));
        }
    }

    private void createEmployee() {
        String id = id();
        employees.add(id);
        history.add(id, new EmployeeCreated(id, any(NAMES), phone(), any(List.of(EmployeeRole.values()))));
    }

    private void changeEmployee(String id) {
        if (deleted.remove(id)) {
            history.add(id, new EmployeeRestored(id, phone()));
            return;
        }
        switch (random.nextInt(4)) {
            case 0 ->
                history.add(id, new EmployeeChanged(id, any(NAMES), phone(), any(List.of(EmployeeRole.values()))));
            case 1 -> history.add(id, new EmployeeDeactivated(id));
            case 2 -> history.add(id, new EmployeeReactivated(id));
            default -> {
                history.add(id, new EmployeeDeleted(id));
                deleted.add(id);
            }
        }
    }

    private void inviteUser() {
        String id = id();
        users.add(id);
        history.add(
                id, new UserInvited(id, any(NAMES), phone(), role(), maybe("https://a/1.png"), maybe(any(employees))));
        if (random.nextBoolean()) history.add(id, new UserActivated(id));
    }

    private void changeUser(String id) {
        if (deleted.remove(id)) {
            history.add(id, new UserRestored(id, phone()));
            return;
        }
        switch (random.nextInt(6)) {
            case 0 -> history.add(id, new UserActivated(id));
            case 1 ->
                history.add(
                        id, new UserChanged(id, any(NAMES), phone(), maybe("https://a/2.png"), maybe(any(employees))));
            case 2 -> history.add(id, new UserRoleChanged(id, role(), role()));
            case 3 -> history.add(id, new UserDeactivated(id));
            case 4 -> history.add(id, new UserReactivated(id));
            default -> {
                history.add(id, new UserDeleted(id));
                deleted.add(id);
            }
        }
    }

    private Role role() {
        return any(List.of(Role.values()));
    }

    private String phone() {
        return "139" + random.nextInt(100_000_000);
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(3) == 0 ? null : value;
    }
}

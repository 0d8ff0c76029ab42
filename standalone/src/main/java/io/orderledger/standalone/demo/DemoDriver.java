package io.orderledger.standalone.demo;

import com.github.f4b6a3.uuid.UuidCreator;
import io.orderledger.command.employee.domain.EmployeeCommand.CreateEmployee;
import io.orderledger.command.employee.domain.EmployeeState;
import io.orderledger.command.gateway.SideRows;
import io.orderledger.events.EmployeeRole;
import io.orderledger.ledger.ClaimLookup;
import java.util.List;

/** An employee who drives. The first of them is also a user, who sees their own runs. */
record DemoDriver(String id, String name, String phone) {
    private record Person(String name, String phone) {}

    private static final List<Person> PEOPLE =
            List.of(new Person("司机老吴", "13800000003"), new Person("司机老赵", "13800000006"));

    /** Whoever is there from a start that was cut off stays. */
    static List<DemoDriver> hire(DemoShop shop, ClaimLookup claims) {
        return PEOPLE.stream()
                .map(person -> claims.ownerOfPersonal(SideRows.EMPLOYEE_PHONE, person.phone())
                        .map(id -> new DemoDriver(id, person.name(), person.phone()))
                        .orElseGet(() -> hire(shop, person)))
                .toList();
    }

    private static DemoDriver hire(DemoShop shop, Person person) {
        String id = UuidCreator.getTimeOrderedEpochPlus1().toString();
        shop.send(
                new CreateEmployee(id, person.name(), person.phone(), EmployeeRole.DELIVERY),
                EmployeeState.EVOLUTION,
                "老板");
        return new DemoDriver(id, person.name(), person.phone());
    }
}

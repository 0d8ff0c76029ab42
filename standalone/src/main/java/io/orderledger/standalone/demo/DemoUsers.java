package io.orderledger.standalone.demo;

import io.orderledger.command.signin.FirstAdmin;
import io.orderledger.command.signin.GeneratedPassword;
import io.orderledger.events.Role;
import io.orderledger.ledger.ClaimTaken;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One user of every role but admin, whom every ledger has, with passwords that are shown once. */
final class DemoUsers {
    private record Person(String phone, String name, Role role) {}

    private static final List<Person> PEOPLE = List.of(
            new Person("13800000001", "钱经理", Role.MANAGER),
            new Person("13800000002", "店员小周", Role.EMPLOYEE),
            new Person("13800000003", "司机老吴", Role.DELIVERY),
            new Person("13800000004", "审计郑", Role.AUDITOR),
            new Person("13800000005", "分析师王", Role.ANALYST));

    private DemoUsers() {}

    /** Whoever is there from a start that was cut off keeps the password that was shown then. */
    private static boolean invite(FirstAdmin users, Person person, String password, @Nullable String employeeId) {
        try {
            users.invite(person.phone(), person.name(), person.role(), password, employeeId);
            return true;
        } catch (ClaimTaken before) {
            return false;
        }
    }

    /** @param drivers whoever of the users is one of them sees their runs */
    static void invite(FirstAdmin users, List<DemoDriver> drivers) {
        @SuppressWarnings("resource") // standard output stays open
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println("演示用户（口令只显示这一次） · Demo users (passwords are shown this once)");
        for (Person person : PEOPLE) {
            String password = GeneratedPassword.next();
            String shown =
                    invite(users, person, password, employeeId(person, drivers)) ? password : "（已存在 · there already）";
            out.printf("  %-9s %s  %s  %s%n", person.role().wireName(), person.phone(), shown, person.name());
        }
    }

    private static @Nullable String employeeId(Person person, List<DemoDriver> drivers) {
        return drivers.stream()
                .filter(driver -> driver.phone().equals(person.phone()))
                .map(DemoDriver::id)
                .findFirst()
                .orElse(null);
    }
}

package io.orderledger.command.signin;

import io.orderledger.command.account.Credentials;
import io.orderledger.command.account.UserPhones;
import io.orderledger.command.account.domain.UserCommand.InviteUser;
import io.orderledger.command.account.domain.UserState;
import io.orderledger.command.decision.Actor;
import io.orderledger.command.gateway.Call;
import io.orderledger.command.gateway.Commands;
import io.orderledger.command.gateway.Input;
import io.orderledger.command.gateway.Origin;
import io.orderledger.events.PhoneNumber;
import io.orderledger.events.Role;
import io.orderledger.ledger.ClaimTaken;
import io.orderledger.web.IfMatch;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Lets somebody in: while nobody has ever been invited, one admin is. Of several nodes that start at once one does it. */
@Component
public class FirstAdmin implements ApplicationRunner, Ordered {
    private static final Logger log = LoggerFactory.getLogger(FirstAdmin.class);
    private static final String NAME = "管理员";
    private static final Actor NOBODY = new Actor("first-start", Role.ADMIN);

    private final FirstAdminProperties properties;
    private final Commands commands;
    private final Credentials credentials;
    private final UserPhones phones;

    FirstAdmin(FirstAdminProperties properties, Commands commands, Credentials credentials, UserPhones phones) {
        this.properties = properties;
        this.commands = commands;
        this.credentials = credentials;
        this.phones = phones;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (phones.anyUser()) return;
        String phone = PhoneNumber.normalised(properties.phone())
                .orElseThrow(() -> new IllegalStateException("ledger.admin.phone is not a phone number"));
        boolean made = properties.password().isEmpty();
        String password = made ? GeneratedPassword.next() : properties.password();
        try {
            invite(phone, NAME, Role.ADMIN, password, null);
        } catch (ClaimTaken byAnotherNode) {
            return;
        }
        if (made) print(phone, password);
        else log.info("Created the first admin, with the password that was given");
    }

    /**
     * A user who may sign in at once; in the name of the process.
     *
     * @param employeeId the employee they are; absent when they are none
     */
    public void invite(String phone, String name, Role role, String password, @Nullable String employeeId) {
        var command = new InviteUser(Input.newId(), name, phone, role, null, employeeId, credentials.hash(password));
        commands.send(
                command,
                UserState.EVOLUTION,
                new Call(NOBODY, null, Origin.inside("first-start"), new IfMatch.Absent(), null));
    }

    /** On standard output and not in the log, which is kept and read by others. */
    private static void print(String phone, String password) {
        @SuppressWarnings("resource") // standard output stays open
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.printf("""

            首位管理员（口令只显示这一次） · The first admin (the password is shown this once)

              手机号  phone     %s
              口令    password  %s

            """, phone, password);
    }

    /** Before whatever else fills an empty ledger. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}

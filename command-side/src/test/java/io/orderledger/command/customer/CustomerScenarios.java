package io.orderledger.command.customer;

import io.orderledger.command.customer.domain.CustomerCommand;
import io.orderledger.command.customer.domain.CustomerCommand.ChangeCustomer;
import io.orderledger.command.customer.domain.CustomerCommand.CreateCustomer;
import io.orderledger.command.customer.domain.CustomerCommand.DeleteCustomer;
import io.orderledger.command.customer.domain.CustomerCommand.EraseCustomer;
import io.orderledger.command.customer.domain.CustomerCommand.RestoreCustomer;
import io.orderledger.command.decision.Change;
import io.orderledger.command.decision.Rejection;
import io.orderledger.command.decision.Rejection.AlreadyExists;
import io.orderledger.command.decision.Rejection.CustomerNotFound;
import io.orderledger.command.decision.Rejection.ReasonRequired;
import io.orderledger.command.pricing.domain.PriceCommand.EndAllPrices;
import io.orderledger.command.scenario.Scenario;
import io.orderledger.events.CustomerEvent;
import io.orderledger.events.CustomerEvent.CustomerChanged;
import io.orderledger.events.CustomerEvent.CustomerCreated;
import io.orderledger.events.CustomerEvent.CustomerDeleted;
import io.orderledger.events.CustomerEvent.CustomerErased;
import io.orderledger.events.CustomerEvent.CustomerRestored;
import java.time.LocalDate;
import java.util.List;

/** A customer, from being created to being deleted and back. */
final class CustomerScenarios {
    private static final String CUSTOMER = "customer-1";
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);
    private static final CustomerCreated CREATED =
            new CustomerCreated(CUSTOMER, "张记饭店", "13800000001", "人民路 1 号", "张三");
    private static final CustomerDeleted DELETED = new CustomerDeleted(CUSTOMER);
    private static final CustomerErased ERASED = new CustomerErased(CUSTOMER, "客户要求");

    /** A customer asks for nothing of others. */
    record NoFacts() {}

    private CustomerScenarios() {}

    static List<Scenario<CustomerCommand, NoFacts, CustomerEvent>> all() {
        return List.of(
                scenario("a customer is created")
                        .when(new CreateCustomer(CUSTOMER, "张记饭店", "13800000001", "人民路 1 号", "张三"))
                        .then(CREATED),
                scenario("a name is enough")
                        .when(new CreateCustomer(CUSTOMER, "𠮷野家", null, null, null))
                        .then(new CustomerCreated(CUSTOMER, "𠮷野家", null, null, null)),
                scenario("an id is used once")
                        .given(CREATED)
                        .when(new CreateCustomer(CUSTOMER, "李记饭店", null, null, null))
                        .rejected(new AlreadyExists(CUSTOMER))
                        .notThroughAxon(
                                "Axon gives a creating command a new instance; the ledger refuses the sequence"),
                scenario("fields that are not meant stay as they are")
                        .given(CREATED)
                        .when(change("张记大饭店", Change.keep(), Change.keep(), Change.keep()))
                        .then(new CustomerChanged(CUSTOMER, "张记大饭店", "13800000001", "人民路 1 号", "张三")),
                scenario("each field changes by itself")
                        .given(CREATED)
                        .when(change("张记饭店", Change.to("13900000002"), Change.to("解放路 2 号"), Change.to(null)))
                        .then(new CustomerChanged(CUSTOMER, "张记饭店", "13900000002", "解放路 2 号", null)),
                scenario("nothing happens when everything is so already")
                        .given(CREATED)
                        .when(change("张记饭店", Change.to("13800000001"), Change.keep(), Change.to("张三")))
                        .thenNothing(),
                scenario("deleting a customer ends its prices with the day before")
                        .given(CREATED)
                        .when(new DeleteCustomer(CUSTOMER, TODAY))
                        .then(DELETED)
                        .effects(new EndAllPrices(CUSTOMER, TODAY)),
                scenario("deleting twice is fine, and ends prices once")
                        .given(CREATED, DELETED)
                        .when(new DeleteCustomer(CUSTOMER, TODAY))
                        .thenNothing(),
                scenario("a deleted customer comes back with its phone")
                        .given(CREATED, DELETED)
                        .when(new RestoreCustomer(CUSTOMER))
                        .then(new CustomerRestored(CUSTOMER, "13800000001")),
                scenario("restoring who is not deleted changes nothing")
                        .given(CREATED)
                        .when(new RestoreCustomer(CUSTOMER))
                        .thenNothing(),
                scenario("a restored customer can be changed and deleted again")
                        .given(CREATED, DELETED, new CustomerRestored(CUSTOMER, "13800000001"))
                        .when(new DeleteCustomer(CUSTOMER, TODAY))
                        .then(DELETED)
                        .effects(new EndAllPrices(CUSTOMER, TODAY)),
                scenario("a deleted customer cannot be changed")
                        .given(CREATED, DELETED)
                        .when(change("张记饭店", Change.keep(), Change.keep(), Change.keep()))
                        .rejected(new Rejection.CustomerDeleted(CUSTOMER)),
                scenario("erasing a customer deletes it, and ends its prices")
                        .given(CREATED)
                        .when(new EraseCustomer(CUSTOMER, "客户要求", TODAY))
                        .then(ERASED)
                        .effects(new EndAllPrices(CUSTOMER, TODAY)),
                scenario("erasing a deleted customer ends no prices again")
                        .given(CREATED, DELETED)
                        .when(new EraseCustomer(CUSTOMER, "客户要求", TODAY))
                        .then(ERASED),
                scenario("erasing wants a reason")
                        .given(CREATED)
                        .when(new EraseCustomer(CUSTOMER, " ", TODAY))
                        .rejected(new ReasonRequired()),
                scenario("no reason is no reason")
                        .given(CREATED)
                        .when(new EraseCustomer(CUSTOMER, null, TODAY))
                        .rejected(new ReasonRequired()),
                scenario("erasing twice is fine, also without a reason")
                        .given(CREATED, ERASED)
                        .when(new EraseCustomer(CUSTOMER, null, TODAY))
                        .thenNothing(),
                scenario("an erased customer is deleted already")
                        .given(CREATED, ERASED)
                        .when(new DeleteCustomer(CUSTOMER, TODAY))
                        .thenNothing(),
                scenario("an erased customer does not come back")
                        .given(CREATED, DELETED, ERASED)
                        .when(new RestoreCustomer(CUSTOMER))
                        .rejected(new Rejection.CustomerErased(CUSTOMER)),
                scenario("an erased customer cannot be changed")
                        .given(CREATED, ERASED)
                        .when(change("张记饭店", Change.keep(), Change.keep(), Change.keep()))
                        .rejected(new Rejection.CustomerErased(CUSTOMER)),
                scenario("the id of an erased customer is not free")
                        .given(CREATED, ERASED)
                        .when(new CreateCustomer(CUSTOMER, "李记饭店", null, null, null))
                        .rejected(new AlreadyExists(CUSTOMER))
                        .notThroughAxon(
                                "Axon gives a creating command a new instance; the ledger refuses the sequence"),
                unknown(new EraseCustomer(CUSTOMER, "客户要求", TODAY)),
                unknown(change("张记饭店", Change.keep(), Change.keep(), Change.keep())),
                unknown(new DeleteCustomer(CUSTOMER, TODAY)),
                unknown(new RestoreCustomer(CUSTOMER)));
    }

    private static Scenario<CustomerCommand, NoFacts, CustomerEvent> unknown(CustomerCommand command) {
        return scenario("without a customer there is no " + command.getClass().getSimpleName())
                .when(command)
                .rejected(new CustomerNotFound(CUSTOMER));
    }

    private static ChangeCustomer change(
            String name, Change<String> phone, Change<String> address, Change<String> contactPerson) {
        return new ChangeCustomer(CUSTOMER, name, phone, address, contactPerson);
    }

    private static Scenario.Given<CustomerCommand, NoFacts, CustomerEvent> scenario(String name) {
        return new Scenario.Given<>(name, List.of(), new NoFacts());
    }
}

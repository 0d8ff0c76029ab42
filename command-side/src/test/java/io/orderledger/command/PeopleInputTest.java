package io.orderledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.command.CommandSide.Answer;
import io.orderledger.ledger.LedgerReader;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a user or an employee is said field by field. */
class PeopleInputTest extends PeopleApi {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "users | {} | name REQUIRED, phone REQUIRED, role REQUIRED",
                "users | {'name':' ','phone':'abc','role':'ADMIN'} | name REQUIRED, phone BAD_FORMAT, role NOT_ONE_OF",
                "users | {'name':1,'phone':[],'role':{}} | name NOT_TEXT, phone NOT_TEXT, role NOT_TEXT",
                "users | {'name':'甲','phone':'+86','role':''} | phone BAD_FORMAT, role NOT_ONE_OF",
                "users | {'name':'甲','phone':'123456789012345678901','role':'root'} | phone TOO_LONG, role NOT_ONE_OF",
                "users | {'name':'甲','phone':'10086','role':'admin','employeeId':'7','avatar':'javascript:alert(1)'} |"
                        + " avatar BAD_FORMAT, employeeId NOT_A_UUID",
                "users | {'name':'甲','phone':'10086','role':'admin','password':'short'} | password TOO_SHORT",
                "users | {'name':'甲','phone':'10086','role':'admin','password':'aaaaaaaaaaaa'} | password TOO_SIMPLE",
                "users | {'name':'甲','phone':'10086','role':'admin','password':'\\u0000123456789'} | password"
                        + " BAD_CHARACTER",
                "users | {'name':'甲','phone':'10086','role':'admin','password':1234567890} | password NOT_TEXT",
                "employees | {} | name REQUIRED, phone REQUIRED, role REQUIRED",
                "employees | {'name':'甲','phone':'1','role':'admin'} | role NOT_ONE_OF",
            })
    void garbageIsRefusedFieldByField(String list, String body, String expected) {
        long head = SIDE.bean(LedgerReader.class).headPosition();
        Answer answer = SIDE.post("/api/" + list, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(errors(answer)).isEqualTo(List.of(expected.split(", ")));
        assertThat(SIDE.bean(LedgerReader.class).headPosition()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':null,'phone':null,'role':null,'status':null} |"
                        + " name REQUIRED, phone REQUIRED, role REQUIRED, status REQUIRED",
                "{'status':'invited'} | status NOT_ONE_OF",
                "{'status':'deleted','employeeId':'x','avatar':'ftp://x'} |"
                        + " avatar BAD_FORMAT, employeeId NOT_A_UUID, status NOT_ONE_OF",
            })
    void aChangeIsCheckedLikeACreation(String body, String expected) {
        String id = id(user("{'name':'甲','phone':'%s','role':'employee'}".formatted(phone())));
        assertThat(errors(SIDE.put("/api/users/" + id, body))).isEqualTo(List.of(expected.split(", ")));
    }
}

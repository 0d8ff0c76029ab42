package io.orderledger.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @CsvSource({
        "13800138001, 13800138001",
        "138 0013 8001, 13800138001",
        "138-0013-8001, 13800138001",
        "+8613800138001, 13800138001",
        "+86 138-0013-8001, 13800138001",
        "＋８６１３８００１３８００１, 13800138001",
        "'\t138\u300000138001 ', 13800138001",
        "0571-88886666, 057188886666",
        "+86 571 8888 6666, 57188886666",
        "+852 9123 4567, +85291234567",
        "10086, 10086",
        "+8610086, 10086",
        // Without a plus it may be a number of its own.
        "8613800138001, 8613800138001"
    })
    void oneNumberIsWrittenOneWay(String typed, String number) {
        assertThat(PhoneNumber.normalised(typed)).contains(number);
        assertThat(PhoneNumber.normalised(number)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "+",
                "+86",
                "+86 1234",
                "1234",
                "☎️𠮷",
                "1380013800a",
                "138+00138001",
                "++8613800138",
                "(0571) 88886666",
                "13800138001,2",
                "123456789012345678901",
                "1                    2345"
            })
    void anythingElseIsNone(String typed) {
        assertThat(PhoneNumber.normalised(typed)).isEmpty();
    }
}

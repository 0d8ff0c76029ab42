package io.orderledger.web.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.web.Cursor;
import org.junit.jupiter.api.Test;

class ParametersTest extends TrialTest {
    @Test
    void pagesHaveDefaultsAndSayHowFreshTheyAre() throws Exception {
        Answer answer = get("/api/orders?page=&pageSize=&keyword=&startDate=&endDate=&customerId=&whatever=1");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("data").toString())
                .isEqualTo("{\"list\":[\"null\"],\"total\":101,\"page\":1,\"pageSize\":20,\"totalPages\":6,\"asOf\":"
                        + "{\"position\":12,\"eventTime\":\"2024-01-15T10:30:00.000Z\",\"lagMs\":3},"
                        + "\"nextCursor\":null}");
    }

    @Test
    void everyBadParameterIsNamed() throws Exception {
        get("/api/orders?page=0&pageSize=101&startDate=2024-6-1&endDate=yesterday&customerId=x")
                .failed(400, 40003, "PARAMETER_INVALID")
                .naming(
                        "customerId NOT_A_UUID",
                        "endDate NOT_A_DATE",
                        "page TOO_SMALL",
                        "pageSize TOO_LARGE",
                        "startDate NOT_A_DATE");
        get("/api/orders?page=1.5&pageSize=99999999999")
                .failed(400, 40003, "PARAMETER_INVALID")
                .naming("page NOT_A_WHOLE_NUMBER", "pageSize NOT_A_WHOLE_NUMBER");
        get("/api/parameters?limit=101&day=2024-02-30&month=2024-13&includeHistory=perhaps&period=hourly")
                .failed(400, 40003, "PARAMETER_INVALID")
                .naming(
                        "day NOT_A_DATE",
                        "includeHistory NOT_A_BOOLEAN",
                        "limit TOO_LARGE",
                        "month NOT_A_MONTH",
                        "period NOT_ONE_OF");
        get("/api/parameters?limit=many")
                .failed(400, 40003, "PARAMETER_INVALID")
                .naming("limit NOT_A_WHOLE_NUMBER");
        get("/api/required?name=").failed(400, 40003, "PARAMETER_INVALID").naming("X-Shop REQUIRED", "name REQUIRED");
        get("/api/orders/1-1-1-1-1").failed(400, 40003, "PARAMETER_INVALID").naming("id NOT_A_UUID");
    }

    @Test
    void emptyParametersCountAsAbsent() throws Exception {
        Answer answer = get("/api/parameters?limit=&day=&month=&includeHistory=&period=&text=");
        assertThat(answer.json().get("data").toString())
                .isEqualTo("{\"limit\":10,\"day\":null,\"month\":null,\"includeHistory\":false,\"period\":null,"
                        + "\"text\":null}");
    }

    @Test
    void deepPagesPointToTheCursor() throws Exception {
        assertThat(get("/api/orders?page=100&pageSize=100").status()).isEqualTo(200);
        get("/api/orders?page=101&pageSize=100")
                .failed(400, 40004, "PAGE_TOO_DEEP")
                .naming("page TOO_DEEP");
        get("/api/orders?page=2147483647&pageSize=100").failed(400, 40004, "PAGE_TOO_DEEP");
        get("/api/orders?page=101&pageSize=100&startDate=x")
                .failed(400, 40003, "PARAMETER_INVALID")
                .naming("page TOO_DEEP", "startDate NOT_A_DATE");
        String cursor = new Cursor("17", "order-1").encode();
        assertThat(get("/api/orders?page=101&pageSize=100&cursor=" + cursor).text())
                .contains("[\"order-1\"]");
        get("/api/orders?cursor=" + cursor.substring(1))
                .failed(400, 40003, "PARAMETER_INVALID")
                .naming("cursor NOT_A_CURSOR");
    }

    @Test
    void datesMayNotRunBackwards() throws Exception {
        get("/api/orders?startDate=2024-06-02&endDate=2024-06-01")
                .failed(400, 40005, "DATE_RANGE_REVERSED")
                .naming("endDate BEFORE_START");
        assertThat(get("/api/orders?startDate=2024-06-01&endDate=2024-06-01").status())
                .isEqualTo(200);
    }
}

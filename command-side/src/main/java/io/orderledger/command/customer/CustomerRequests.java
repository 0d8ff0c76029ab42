package io.orderledger.command.customer;

import io.orderledger.web.validation.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bodies of the customer routes. */
final class CustomerRequests {
    private CustomerRequests() {}

    @Schema(name = "CreateCustomer", example = """
        {"name":"张三","phone":"13800138001","address":"杭州市西湖区文三路 1 号","contactPerson":"李四"}
        """)
    record Create(
            @PlainText(max = 50, required = true) String name,
            @PlainText(max = 20) @Nullable String phone,
            @PlainText(max = 200) @Nullable String address,
            @PlainText(max = 50) @Nullable String contactPerson,
            @PlainText(max = 50) @Nullable String operator) {}

    /** Fields that are left out stay as they are; {@code null} clears what may be absent. */
    @Schema(name = "ChangeCustomer", example = """
        {"name":"张三","phone":"13800138002"}
        """)
    record Change(
            @PlainText(max = 50, required = true) String name,
            @Nullable Optional<@PlainText(max = 20) String> phone,
            @Nullable Optional<@PlainText(max = 200) String> address,
            @Nullable Optional<@PlainText(max = 50) String> contactPerson,
            @PlainText(max = 50) @Nullable String operator) {}

    @Schema(name = "EraseCustomer", example = """
        {"reason":"客户要求删除资料"}
        """)
    record Erase(
            @Schema(description = "必填，会永久保留：不要写入客户的资料 / Required and kept for ever: do not name the customer")
            @PlainText(max = 500)
            @Nullable
            String reason,

            @PlainText(max = 50) @Nullable String operator) {}
}

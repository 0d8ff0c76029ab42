package io.orderledger.command.signin;

import io.orderledger.web.validation.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The bodies of the sign-in routes. What is a secret in them is shown nowhere. */
final class AuthRequests {
    private static final int LONGEST_CODE = 200;
    private static final int LONGEST_PASSWORD = 200;

    private AuthRequests() {}

    @Schema(name = "Login", example = """
        {"phone":"13800000000","password":"correct horse battery"}
        """)
    record Login(
            @PlainText(max = 30, required = true) String phone,
            @NotNull @Size(min = 1, max = LONGEST_PASSWORD) String password) {
        @Override
        public String toString() {
            return "Login";
        }
    }

    /**
     * @param code from wx.login
     * @param phoneCode from the getPhoneNumber button; needed when signing in for the first time
     */
    @Schema(name = "WeChatLogin", example = """
        {"code":"0a3Kxl100abc","phoneCode":"e31968a7f94cc5ee25fafc2aef2773f0bb8c3937b22520eb8ee345274d00c144"}
        """)
    record WeChatLogin(
            @PlainText(max = LONGEST_CODE) @Nullable String code,
            @PlainText(max = LONGEST_CODE) @Nullable String phoneCode) {
        @Override
        public String toString() {
            return "WeChatLogin";
        }
    }

    @Schema(name = "Refresh", example = """
        {"refreshToken":"q83vEjRWeJASNFZ4kKvN7xI0VniQEjRWeJCrze8SNFY"}
        """)
    record Refresh(
            @PlainText(max = LONGEST_CODE, required = true) String refreshToken) {
        @Override
        public String toString() {
            return "Refresh";
        }
    }
}

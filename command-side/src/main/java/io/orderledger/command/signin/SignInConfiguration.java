package io.orderledger.command.signin;

import io.orderledger.command.signin.wechat.WeChat;
import io.orderledger.command.signin.wechat.WeChatProperties;
import io.orderledger.web.security.TokenKeys;
import io.orderledger.web.security.TokenProperties;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts signing in together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SignInProperties.class, WeChatProperties.class, FirstAdminProperties.class})
class SignInConfiguration {
    @Bean
    AccessTokenIssuer accessTokenIssuer(TokenKeys keys, TokenProperties properties, Clock clock) {
        return new AccessTokenIssuer(keys, properties, clock);
    }

    @Bean
    RefreshTokens refreshTokens(
            DataSource dataSource, PlatformTransactionManager transactions, TokenProperties properties, Clock clock) {
        return new RefreshTokens(dataSource, new TransactionTemplate(transactions), properties.refresh(), clock);
    }

    @Bean
    Attempts signInAttempts(SignInProperties properties) {
        return new Attempts(properties);
    }

    @Bean
    WeChat weChat(WeChatProperties properties, Clock clock) {
        return new WeChat(properties, clock);
    }
}
